import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { ParticipantsModule } from '../participants/participants.module.js';
import { PeopleModule } from '../people/people.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { AnnotatedAgendas } from './annotations/annotated-agenda.gatherer.js';
import { AnnotationsApi } from './annotations/annotations.api.js';
import { AnnotationsPages } from './annotations/annotations.pages.js';
import { AnnotationsService } from './annotations/annotations.service.js';
import { AttendanceApi } from './attendance/attendance.api.js';
import { AttendancePages } from './attendance/attendance.pages.js';
import { AttendanceService } from './attendance/attendance.service.js';
import { DelegationsService } from './delegations.service.js';
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
import { OutcomeReading } from './outcomes/outcome-reading.service.js';
import { DelegateGuard } from './statements/delegate.guard.js';
import { StatementLetters } from './statements/statement-letters.js';
import { StatementLimits } from './statements/statement-limits.service.js';
import { StatementPages } from './statements/statement.pages.js';
import { StatementsApi } from './statements/statements.api.js';
import { StatementsPages } from './statements/statements.pages.js';
import { StatementsService } from './statements/statements.service.js';

@Module({
  imports: [PeopleModule, MeetingsModule, ParticipantsModule, SessionsModule, DocumentsModule],
  controllers: [
    ...[FloorPages, FloorEvents, NotesPages, FloorApi, NotesApi],
    ...[StatementsPages, StatementPages, StatementsApi],
    ...[AttendancePages, AttendanceApi, AnnotationsPages, AnnotationsApi],
  ],
  providers: [
    ...[NotesService, OutcomeReading, FloorsService, FloorWatch, NoteReading, FloorGatherer, KeptAnswers, DelegationsService],
    ...[StatementsService, StatementLimits, StatementLetters, DelegateGuard],
    ...[AttendanceService, AnnotationsService, AnnotatedAgendas],
  ],
  exports: [NotesService, NoteReading, OutcomeReading, FloorsService, FloorWatch, DelegationsService],
})
export class ProceedingsModule {}
