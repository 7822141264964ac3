import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import type { DocumentLine } from '../../documents/document-details.js';
import { DocumentLists } from '../../documents/document-lists.js';
import { MentionsService } from '../../documents/mentions/mentions.service.js';
import { saidInProse } from '../../documents/mentions/sayings.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import type { Organization } from '../../people/organization.entity.js';
import { PeopleService } from '../../people/people.service.js';
import { type ChairedSession, SessionsService } from '../../sessions/sessions.service.js';
import type { Mentions } from '../../web/ui/told.js';
import type { Floor } from './floor.entity.js';
import { FloorsService } from './floors.service.js';
import type { Note } from '../notes/note.entity.js';
import { NotesService } from '../notes/notes.service.js';
import type { Statement } from '../statements/statement.entity.js';
import { StatementsService } from '../statements/statements.service.js';

/** What a note can be put to. */
export interface NoteChoices {
  agenda: AgendaItem[];
  sessions: ChairedSession[];
  documents: DocumentLine[];
  organizations: Organization[];
}

/** What the desk of the floor shows. */
export interface FloorSight extends NoteChoices {
  meeting: Meeting;
  floor: Floor | null;
  notes: Note[];
  /** Those about which nobody has decided. */
  statements: Statement[];
  mentions: Mentions;
}

/** More documents than these are not proposed; their symbols can be typed. */
const mostDocuments = 400;

@Injectable()
export class FloorGatherer {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly sessions: SessionsService,
    private readonly documents: DocumentLists,
    private readonly people: PeopleService,
    private readonly floors: FloorsService,
    private readonly notes: NotesService,
    private readonly mentions: MentionsService,
    private readonly statements: StatementsService,
  ) {}

  async floor(actor: Actor, meeting: Meeting): Promise<FloorSight> {
    const notes = await this.notes.of(actor, meeting);
    const choices = await this.choices(meeting, actor);
    const said = [...choices.agenda.map(({ titles }) => titles), ...saidInProse(notes.map(({ texts }) => texts))];
    const mentions = await this.mentions.in(actor, said);
    const statements = (await this.statements.of(actor, meeting)).filter(({ waits }) => waits);
    return { meeting, floor: await this.floors.of(meeting), notes, statements, mentions, ...choices };
  }

  /** Documents are proposed to an actor alone. */
  async choices(meeting: Meeting, actor: Actor | null = null): Promise<NoteChoices> {
    const list = actor && (await this.documents.list(actor, { meeting }, { sort: 'symbol', limit: mostDocuments }));
    return {
      agenda: await this.meetings.agenda(meeting),
      sessions: await this.sessions.of(meeting),
      documents: list?.lines ?? [],
      organizations: await this.people.organizations(),
    };
  }
}
