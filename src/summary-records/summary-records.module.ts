import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ProceedingsModule } from '../proceedings/proceedings.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { ApprovalLetters } from './approvals/approval-letters.js';
import { ApprovalsApi } from './approvals/approvals.api.js';
import { ApprovalsService } from './approvals/approvals.service.js';
import { ProvisionalText } from './approvals/provisional-text.service.js';
import { FinalRecord } from './approvals/final-record.service.js';
import { ArrangingApi } from './arranging/arranging.api.js';
import { ArrangingPages } from './arranging/arranging.pages.js';
import { RecordChangesApi } from './changes/changes.api.js';
import { RecordChangesPages } from './changes/changes.pages.js';
import { RecordChangesService } from './changes/changes.service.js';
import { CompilingService } from './compiling/compiling.service.js';
import { FactsService } from './compiling/facts.service.js';
import { CorrectionLetters } from './corrections/correction-letters.js';
import { CorrectionsApi } from './corrections/corrections.api.js';
import { CorrectionsPages } from './corrections/corrections.pages.js';
import { CorrectionsService } from './corrections/corrections.service.js';
import { InterventionsService } from './corrections/interventions.service.js';
import { CorrectedTexts } from './corrigenda/corrected-texts.service.js';
import { CorrigendaApi } from './corrigenda/corrigenda.api.js';
import { CorrigendaPages } from './corrigenda/corrigenda.pages.js';
import { CorrigendaService } from './corrigenda/corrigenda.service.js';
import { DecisionsApi } from './decisions/decisions.api.js';
import { DecisionsPages } from './decisions/decisions.pages.js';
import { DecisionsService } from './decisions/decisions.service.js';
import { DiscussionsApi } from './discussions/discussions.api.js';
import { DiscussionsService } from './discussions/discussions.service.js';
import { DraftFiles } from './edited/draft-file.service.js';
import { DraftReading } from './edited/draft-reading.service.js';
import { DrawerGuard } from './edited/drawer.guard.js';
import { EditedApi } from './edited/edited.api.js';
import { EditedPages } from './edited/edited.pages.js';
import { EditedDraftsService } from './edited/edited-drafts.service.js';
import { EditionFilePages } from './editions/edition-files.pages.js';
import { EditionFiles } from './editions/edition-files.service.js';
import { EditionMaking } from './editions/edition-making.service.js';
import { EditionLetters } from './editions/edition-letters.js';
import { EditionsApi } from './editions/editions.api.js';
import { EditionsPages } from './editions/editions.pages.js';
import { EditionsService } from './editions/editions.service.js';
import { RecordPoliciesApi } from './policies/record-policies.api.js';
import { RecordPoliciesPages } from './policies/record-policies.pages.js';
import { RecordPoliciesService } from './policies/record-policies.service.js';
import { HallGatherer } from './hall/hall.gatherer.js';
import { HallPages } from './hall/hall.pages.js';
import { RecordPrinter } from './printing/record-printer.js';
import { RecordGatherer } from './record.gatherer.js';
import { RecordsApi } from './records.api.js';
import { RecordsPages } from './records.pages.js';
import { SummaryRecordsService } from './summary-records.service.js';

@Module({
  imports: [PeopleModule, GroupsModule, MeetingsModule, SessionsModule, DocumentsModule, ProceedingsModule],
  controllers: [
    ...[RecordsPages, RecordsApi, EditionsPages, EditionsApi, EditionFilePages, ApprovalsApi, CorrectionsPages, CorrectionsApi],
    ...[RecordPoliciesPages, RecordPoliciesApi, CorrigendaPages, CorrigendaApi, DecisionsPages, DecisionsApi],
    ...[ArrangingPages, ArrangingApi, RecordChangesPages, RecordChangesApi, EditedPages, EditedApi, DiscussionsApi, HallPages],
  ],
  providers: [
    ...[SummaryRecordsService, CompilingService, FactsService, RecordGatherer, KeptAnswers],
    ...[ApprovalsService, ProvisionalText, FinalRecord, ApprovalLetters, RecordPoliciesService, InterventionsService, CorrectedTexts, CorrigendaService],
    ...[EditionsService, EditionMaking, EditionFiles, RecordPrinter, EditionLetters, CorrectionsService, CorrectionLetters],
    ...[DiscussionsService, DecisionsService, RecordChangesService, DraftFiles, DraftReading, DrawerGuard, EditedDraftsService, HallGatherer],
  ],
  exports: [
    ...[SummaryRecordsService, CompilingService, FactsService, EditionsService, EditionFiles, ApprovalsService],
    ...[CorrectionsService, CorrigendaService, DiscussionsService, RecordPrinter],
  ],
})
export class SummaryRecordsModule {}
