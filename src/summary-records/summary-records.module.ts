import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { ProceedingsModule } from '../proceedings/proceedings.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { CompilingService } from './compiling/compiling.service.js';
import { FactsService } from './compiling/facts.service.js';
import { RecordGatherer } from './record.gatherer.js';
import { RecordsApi } from './records.api.js';
import { RecordsPages } from './records.pages.js';
import { SummaryRecordsService } from './summary-records.service.js';

@Module({
  imports: [MeetingsModule, SessionsModule, DocumentsModule, ProceedingsModule],
  controllers: [RecordsPages, RecordsApi],
  providers: [SummaryRecordsService, CompilingService, FactsService, RecordGatherer, KeptAnswers],
  exports: [SummaryRecordsService],
})
export class SummaryRecordsModule {}
