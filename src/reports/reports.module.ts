import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { SummaryRecordsModule } from '../summary-records/summary-records.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { ReportArrangingApi } from './arranging/report-arranging.api.js';
import { ReportArrangingPages } from './arranging/report-arranging.pages.js';
import { ReportCompiling } from './compiling/report-compiling.service.js';
import { ReportFactsService } from './compiling/report-facts.service.js';
import { IssuingApi } from './issuing/issuing.api.js';
import { IssuingPages } from './issuing/issuing.pages.js';
import { ReportFiles } from './issuing/report-files.service.js';
import { ReportIssuing } from './issuing/report-issuing.service.js';
import { ReportGatherer } from './report.gatherer.js';
import { ReportParagraphsApi } from './report-paragraphs.api.js';
import { ReportParagraphsPages } from './report-paragraphs.pages.js';
import { ReportsApi } from './reports.api.js';
import { ReportsPages } from './reports.pages.js';
import { ReportsService } from './reports.service.js';
import { TransmissionFiles } from './transmissions/transmission-files.service.js';
import { TransmissionsApi } from './transmissions/transmissions.api.js';
import { TransmissionsGatherer } from './transmissions/transmissions.gatherer.js';
import { TransmissionsPages } from './transmissions/transmissions.pages.js';
import { TransmissionsService } from './transmissions/transmissions.service.js';

@Module({
  imports: [GroupsModule, MeetingsModule, SessionsModule, DocumentsModule, SummaryRecordsModule],
  controllers: [ReportsPages, ReportsApi, ReportParagraphsPages, ReportParagraphsApi, ReportArrangingPages, ReportArrangingApi, IssuingPages, IssuingApi, TransmissionsPages, TransmissionsApi],
  providers: [ReportsService, ReportFactsService, ReportCompiling, ReportGatherer, ReportFiles, ReportIssuing, TransmissionsService, TransmissionFiles, TransmissionsGatherer, KeptAnswers],
  exports: [ReportsService, ReportCompiling, ReportIssuing, TransmissionsService, TransmissionsGatherer],
})
export class ReportsModule {}
