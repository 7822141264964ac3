import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { ProceedingsModule } from '../proceedings/proceedings.module.js';
import { SummaryRecordsModule } from '../summary-records/summary-records.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { AgreementsApi } from './agreements/agreements.api.js';
import { AgreementsPages } from './agreements/agreements.pages.js';
import { AgreementsService } from './agreements/agreements.service.js';
import { FollowUpApi } from './follow-up/follow-up.api.js';
import { FollowUpGatherer } from './follow-up/follow-up.gatherer.js';
import { FollowUpPages } from './follow-up/follow-up.pages.js';
import { OutcomeGatherer } from './outcome.gatherer.js';
import { OutcomesApi } from './outcomes.api.js';
import { OutcomesPages } from './outcomes.pages.js';
import { OutcomesService } from './outcomes.service.js';

@Module({
  imports: [GroupsModule, MeetingsModule, DocumentsModule, ProceedingsModule, SummaryRecordsModule],
  controllers: [OutcomesPages, OutcomesApi, AgreementsPages, AgreementsApi, FollowUpPages, FollowUpApi],
  providers: [OutcomesService, OutcomeGatherer, AgreementsService, FollowUpGatherer, KeptAnswers],
  exports: [OutcomesService],
})
export class OutcomesModule {}
