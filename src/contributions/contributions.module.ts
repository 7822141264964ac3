import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ContributionFormsService } from './contribution-forms.service.js';
import { ContributionsApi } from './contributions.api.js';
import { ContributionsPages } from './contributions.pages.js';
import { ContributorGuard } from './contributor.guard.js';
import { CoverReadingService } from './cover-reading.service.js';
import { DelegationPages } from './delegation.pages.js';
import { DraftsService } from './drafts.service.js';
import { ReceiptLetters } from './receipt-letters.js';
import { ReceiptsPages } from './receipts.pages.js';
import { ReceptionService } from './reception.service.js';
import { SubmissionsService } from './submissions.service.js';

const services = [DraftsService, ReceptionService, SubmissionsService];

@Module({
  imports: [PeopleModule, MeetingsModule, DocumentsModule],
  controllers: [ContributionsPages, ReceiptsPages, DelegationPages, ContributionsApi],
  providers: [...services, ContributionFormsService, ContributorGuard, CoverReadingService, ReceiptLetters],
  exports: services,
})
export class ContributionsModule {}
