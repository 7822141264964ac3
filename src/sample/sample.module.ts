import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { ContributionsModule } from '../contributions/contributions.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { EventsModule } from '../events/events.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ProceedingsModule } from '../proceedings/proceedings.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { SummaryRecordsModule } from '../summary-records/summary-records.module.js';
import { Greeting } from './greeting.js';
import { SampleBodies } from './sample-bodies.js';
import { SampleDemonstration } from './sample-demonstration.js';
import { SampleNotes } from './sample-notes.js';
import { SampleReports } from './sample-reports.js';
import { SampleTexts } from './sample-texts.js';
import { SampleService } from './sample.service.js';

@Module({
  imports: [
    ...[PeopleModule, InstrumentsModule, GroupsModule, AccountModule, MeetingsModule, SessionsModule, DocumentsModule],
    ...[ContributionsModule, EventsModule, ProceedingsModule, SummaryRecordsModule, ReportsModule],
  ],
  providers: [Greeting, SampleBodies, SampleTexts, SampleNotes, SampleDemonstration, SampleReports, SampleService],
  exports: [SampleService],
})
export class SampleModule {}
