import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PeopleModule } from '../people/people.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { FloorGatherer } from './floor.gatherer.js';
import { FloorsService } from './floors.service.js';
import { NoteReading } from './note-reading.service.js';
import { NotesService } from './notes.service.js';
import { ProceedingsApi } from './proceedings.api.js';
import { ProceedingsPages } from './proceedings.pages.js';

@Module({
  imports: [PeopleModule, MeetingsModule, SessionsModule, DocumentsModule],
  controllers: [ProceedingsPages, ProceedingsApi],
  providers: [NotesService, FloorsService, NoteReading, FloorGatherer, KeptAnswers],
  exports: [NotesService, FloorsService],
})
export class ProceedingsModule {}
