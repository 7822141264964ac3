import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { PeopleModule } from '../people/people.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { EventReading } from './event-reading.service.js';
import { EventWriting } from './event-writing.service.js';
import { EventsApi } from './events.api.js';
import { EventsPages } from './events.pages.js';
import { EventsService } from './events.service.js';

@Module({
  imports: [PeopleModule, GroupsModule, DocumentsModule],
  controllers: [EventsPages, EventsApi],
  providers: [EventsService, EventReading, EventWriting, KeptAnswers],
  exports: [EventsService],
})
export class EventsModule {}
