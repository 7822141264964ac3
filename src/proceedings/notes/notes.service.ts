import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { Journal } from '../../foundation/journal.js';
import { ensureUnchanged } from '../../foundation/versions.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { Note } from './note.entity.js';
import { FloorWatch } from '../floor/floor-watch.service.js';
import { minute } from '../proceedings.policy.js';

/** What is said of a note. */
export type NoteWords = Pick<Note, 'kind' | 'item' | 'session' | 'variant' | 'organization' | 'office' | 'speaker' | 'texts' | 'isStruck'>;

export type NewNote = Pick<NoteWords, 'kind'> & Partial<NoteWords> & { isOlder?: boolean };

const usual = {
  ...{ item: null, session: null, variant: null },
  ...{ organization: null, office: null, speaker: null, texts: null, isStruck: false, version: 1 },
};

/** What is noted while a meeting sits, and afterwards. */
@Injectable()
export class NotesService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly watch: FloorWatch,
  ) {}

  /** What is older than the portal was not noted at any time that it knows. */
  note(actor: Actor, meeting: Meeting, { isOlder = false, ...words }: NewNote): Promise<Note> {
    actor.ensure(minute, meeting);
    return this.database.transaction(async () => {
      const number = await this.database.next(`notes/${meeting.id}`);
      const noted = {
        notedAt: isOlder ? null : await this.database.now(),
        notedBy: isOlder ? null : (actor.person?.name ?? null),
      };
      const note = Object.assign(new Note(), { ...usual, ...words, ...noted, meeting, number });
      ensureSaysSomething(note);
      await this.database.save(note);
      this.database.afterCommit(() => this.watch.look());
      await this.journal.note(actor, { verb: 'proceedings.note', subject: meeting.slug, details: told(note) });
      return note;
    });
  }

  change(actor: Actor, meeting: Meeting, number: number, words: Partial<NoteWords>, version?: number): Promise<Note> {
    actor.ensure(minute, meeting);
    return this.database.transaction(async () => {
      const note = await this.claimed(meeting, number);
      ensureUnchanged(note, version);
      const before = told(note);
      Object.assign(note, words, { version: note.version + 1 });
      ensureSaysSomething(note);
      await this.database.save(note);
      this.database.afterCommit(() => this.watch.look());
      await this.journal.note(actor, { verb: 'proceedings.change', subject: meeting.slug, details: { ...told(note), before } });
      return note;
    });
  }

  /** The notes of a meeting in their order, for those who minute it. */
  async of(actor: Actor, meeting: Meeting): Promise<Note[]> {
    actor.ensure(minute, meeting);
    return this.all(meeting);
  }

  /** The same, for the rooms that make something of them. */
  all({ id }: Meeting): Promise<Note[]> {
    return this.database.manager.find(Note, {
      where: { meeting: { id } },
      relations: { variant: { document: true } },
      order: { number: 'ASC' },
    });
  }

  /** @throws Refused missing */
  async find(actor: Actor, meeting: Meeting, number: number): Promise<Note> {
    const found = (await this.of(actor, meeting)).find((note) => note.number === number);
    if (!found) throw Refused.missing('proceedings.noSuchNote');
    return found;
  }

  private async claimed({ id }: Meeting, number: number): Promise<Note> {
    const claimed = await this.database.claim(Note, { meeting: { id }, number });
    if (!claimed) throw Refused.missing('proceedings.noSuchNote');
    const variant = { variant: { document: true } };
    return this.database.manager.findOneOrFail(Note, { where: { id: claimed.id }, relations: variant });
  }
}

/** An introduction tells of a document, every other note has words. */
function ensureSaysSomething({ kind, variant, texts }: Note): void {
  const hasWords = texts !== null && Object.keys(texts).length > 0;
  if (kind === 'introduction' ? !variant && !hasWords : !hasWords) throw Refused.field('text', 'proceedings.wordsMissing');
}

function told({ number, kind, item, variant, texts, speakerNames, isStruck }: Note): Record<string, unknown> {
  return { number, kind, item: item?.code ?? null, document: variant?.document?.symbol ?? null, by: speakerNames, texts, isStruck };
}
