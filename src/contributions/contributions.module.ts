import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PeopleModule } from '../people/people.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { CertificationService } from './certification.service.js';
import { ContributionFormsService } from './contribution-forms.service.js';
import { ContributionsApi } from './contributions.api.js';
import { ContributionsPages } from './contributions.pages.js';
import { ContributorGuard } from './contributor.guard.js';
import { CoverReadingService } from './cover-reading.service.js';
import { DelegationPages } from './delegation.pages.js';
import { Destinations } from './destinations.service.js';
import { DraftFilesApi } from './draft-files.api.js';
import { DraftsApi } from './drafts.api.js';
import { DraftsService } from './drafts.service.js';
import { EntriesApi } from './entries/entries.api.js';
import { EntriesPages } from './entries/entries.pages.js';
import { EntriesService } from './entries/entries.service.js';
import { SecretariatGuard } from './entries/secretariat.guard.js';
import { ExchangesApi } from './exchanges/exchanges.api.js';
import { ExchangesPages } from './exchanges/exchanges.pages.js';
import { ExchangesService } from './exchanges/exchanges.service.js';
import { IssuingService } from './issuing.service.js';
import { ReceiptLetters } from './receipt-letters.js';
import { ReceiptsService } from './receipts.service.js';
import { ReceiptsPages } from './receipts.pages.js';
import { ReplacementsPages } from './replacements.pages.js';
import { ReplacementsService } from './replacements.service.js';
import { ReturnLetters } from './returns/return-letters.js';
import { ReturnsApi } from './returns/returns.api.js';
import { ReturnsPages } from './returns/returns.pages.js';
import { ReturnsService } from './returns/returns.service.js';
import { RevisionsService } from './revisions.service.js';
import { VariantSubmissions } from './variant-submissions.service.js';
import { VariantsApi } from './variants.api.js';
import { VariantsPages } from './variants.pages.js';
import { TemplatesApi } from './templates/templates.api.js';
import { TemplatesPages } from './templates/templates.pages.js';
import { TemplatesService } from './templates/templates.service.js';
import { SubmissionsService } from './submissions.service.js';

@Module({
  imports: [PeopleModule, GroupsModule, MeetingsModule, DocumentsModule],
  controllers: [
    ...[ContributionsPages, ReplacementsPages, VariantsPages, ReceiptsPages, DelegationPages, TemplatesPages],
    ...[ExchangesPages, ExchangesApi, EntriesPages, EntriesApi, ReturnsPages, ReturnsApi],
    ...[ContributionsApi, VariantsApi, DraftsApi, DraftFilesApi, TemplatesApi],
  ],
  providers: [
    ...[DraftsService, CoverReadingService, ContributionFormsService],
    ...[RevisionsService, IssuingService, CertificationService, ReceiptLetters, SubmissionsService, ReplacementsService],
    ...[ExchangesService, EntriesService, SecretariatGuard, ReturnsService, ReturnLetters, ReceiptsService],
    ...[VariantSubmissions, Destinations, TemplatesService, ContributorGuard, KeptAnswers],
  ],
  exports: [DraftsService, SubmissionsService, ReceiptsService],
})
export class ContributionsModule {}
