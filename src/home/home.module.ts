import { Module } from '@nestjs/common';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { ParticipantsModule } from '../participants/participants.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { AboutPages } from './about.pages.js';
import { DocumentGatherer } from './document.gatherer.js';
import { DocumentPages } from './documents.pages.js';
import { FrontGatherer } from './front.gatherer.js';
import { FrontPages, OldAddresses } from './front.pages.js';
import { GroupGatherer } from './group.gatherer.js';
import { GroupPages } from './groups.pages.js';
import { MeetingGatherer } from './meeting.gatherer.js';
import { MeetingLines } from './meeting-lines.js';
import { MeetingPages } from './meetings.pages.js';
import { NumberGaps } from './number-gaps.js';
import { Previews } from './previews.js';
import { SearchGatherer } from './search.gatherer.js';
import { SourceChoices } from './source-choices.js';

@Module({
  imports: [GroupsModule, MeetingsModule, ParticipantsModule, SessionsModule, DocumentsModule, DeliveryModule],
  controllers: [FrontPages, GroupPages, MeetingPages, DocumentPages, AboutPages, OldAddresses],
  providers: [
    DocumentGatherer,
    FrontGatherer,
    GroupGatherer,
    MeetingGatherer,
    MeetingLines,
    NumberGaps,
    Previews,
    SearchGatherer,
    SourceChoices,
  ],
})
export class HomeModule {}
