import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PeopleModule } from '../people/people.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { FloorApi } from './floor/floor.api.js';
import { FloorPages } from './floor/floor.pages.js';
import { FloorEvents } from './floor/floor-events.pages.js';
import { FloorWatch } from './floor/floor-watch.service.js';
import { FloorGatherer } from './floor/floor.gatherer.js';
import { FloorsService } from './floor/floors.service.js';
import { NoteReading } from './notes/note-reading.service.js';
import { NotesService } from './notes/notes.service.js';
import { NotesApi } from './notes/notes.api.js';
import { NotesPages } from './notes/notes.pages.js';

@Module({
  imports: [PeopleModule, MeetingsModule, SessionsModule, DocumentsModule],
  controllers: [FloorPages, FloorEvents, NotesPages, FloorApi, NotesApi],
  providers: [NotesService, FloorsService, FloorWatch, NoteReading, FloorGatherer, KeptAnswers],
  exports: [NotesService, FloorsService, FloorWatch],
})
export class ProceedingsModule {}
