import { Module } from '@nestjs/common';
import { ContributionsModule } from '../contributions/contributions.module.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { SpellingsApi } from '../documents/symbols/spellings.api.js';
import { EventsModule } from '../events/events.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { ParticipantsModule } from '../participants/participants.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ProceedingsModule } from '../proceedings/proceedings.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { SummaryRecordsModule } from '../summary-records/summary-records.module.js';
import { ActionLinePages } from './action-lines.pages.js';
import { AboutPages } from './about.pages.js';
import { DocumentGatherer } from './document.gatherer.js';
import { DocumentPages } from './documents.pages.js';
import { EventPages } from './events.pages.js';
import { FrontGatherer } from './front.gatherer.js';
import { FrontPages, OldAddresses } from './front.pages.js';
import { GroupGatherer } from './group.gatherer.js';
import { GroupPages } from './groups.pages.js';
import { InboxApi } from './inbox/inbox.api.js';
import { InboxGatherer } from './inbox/inbox.gatherer.js';
import { InboxPages } from './inbox/inbox.pages.js';
import { InstrumentGatherer } from './instrument.gatherer.js';
import { InstrumentPages } from './instruments.pages.js';
import { MeetingGatherer } from './meeting.gatherer.js';
import { MeetingLines } from './meeting-lines.js';
import { MeetingPages } from './meetings.pages.js';
import { NumberGaps } from './number-gaps.js';
import { OfficePages } from './offices.pages.js';
import { DocumentsOfIts } from './own-documents.js';
import { Previews } from './previews.js';
import { SearchGatherer } from './search.gatherer.js';
import { SourceChoices } from './source-choices.js';

@Module({
  imports: [
    ...[PeopleModule, InstrumentsModule, GroupsModule, MeetingsModule, ParticipantsModule, SessionsModule],
    ...[DocumentsModule, ContributionsModule, EventsModule, DeliveryModule, ProceedingsModule, SummaryRecordsModule, OutcomesModule, ReportsModule],
  ],
  controllers: [
    ...[FrontPages, OfficePages, InstrumentPages, ActionLinePages, EventPages],
    ...[InboxPages, InboxApi],
    ...[GroupPages, MeetingPages, DocumentPages, AboutPages, SpellingsApi, OldAddresses],
  ],
  providers: [
    DocumentGatherer,
    DocumentsOfIts,
    FrontGatherer,
    GroupGatherer,
    InboxGatherer,
    InstrumentGatherer,
    MeetingGatherer,
    MeetingLines,
    NumberGaps,
    Previews,
    SearchGatherer,
    SourceChoices,
  ],
})
export class HomeModule {}
