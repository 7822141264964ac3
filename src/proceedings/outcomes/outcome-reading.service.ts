import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Document } from '../../documents/document.entity.js';
import { Database } from '../../foundation/database/database.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { Note } from '../notes/note.entity.js';
import { Agreement } from './agreement.entity.js';
import { Outcome } from './outcome.entity.js';
import { OutcomeStep } from './outcome-step.entity.js';

const inOrder = { order: { id: 'ASC' } } as const;

/** What meetings did with outcomes of others, for the rooms that tell it. Each in a number of statements that does not grow. */
@Injectable()
export class OutcomeReading {
  constructor(private readonly database: Database) {}

  /** What this meeting did with outcomes of earlier ones: the last step of each. */
  async takenUpAt({ id }: Meeting): Promise<OutcomeStep[]> {
    const bare = { loadEagerRelations: false, relations: { outcome: true, document: true }, ...inOrder };
    const steps = await this.database.manager.find(OutcomeStep, { where: { takenUpAt: { id } }, ...bare });
    const last = new Map(steps.map((step) => [step.outcome.id, step]));
    const outcomes = await this.database.manager.find(Outcome, { where: { id: In([...last.keys()]) }, order: { note: { id: 'ASC' } } });
    const documents = await this.database.manager.findBy(Document, { id: In([...last.values()].flatMap(({ document }) => document?.id ?? [])) });
    return outcomes.filter(({ note }) => !note.isStruck).map((outcome) => {
      const step = last.get(outcome.id)!;
      return Object.assign(step, { outcome, document: documents.find(({ id: one }) => one === step.document?.id) ?? null });
    });
  }

  /** To whom what this meeting decided, proposed and asked for is addressed, by the facts that tell it: `note/12`. */
  async addresseesOf({ id }: Meeting): Promise<Map<string, Texts>> {
    const bare = { loadEagerRelations: false, relations: { note: true } };
    const outcomes = await this.database.manager.find(Outcome, { where: { note: { meeting: { id } } }, ...bare });
    return new Map(outcomes.flatMap(({ note, addressee }) => (addressee ? [[`note/${note.number}`, addressee] as const] : [])));
  }

  /** What this meeting made of what groups under its group had brought before it. */
  async agreementsAt({ id }: Meeting): Promise<Agreement[]> {
    return this.filled(await this.bare({ meeting: { id } }));
  }

  /** What was made of these, the latest last. */
  async agreementsOn(notes: readonly Note[]): Promise<Agreement[]> {
    return this.filled(await this.bare({ output: { id: In(notes.map(({ id }) => id)) } }));
  }

  /** Of what this came, where a group under that of its meeting had brought it. */
  async originOf({ id }: Note): Promise<Agreement | null> {
    const [origin = null] = await this.filled(await this.bare({ result: { id } }));
    return origin;
  }

  /** With the ids of the notes alone: two notes with all that hangs on them are too much for one statement. */
  private bare(where: object): Promise<Agreement[]> {
    return this.database.manager.find(Agreement, { where, loadEagerRelations: false, relations: { output: true, result: true, meeting: { group: true } }, ...inOrder });
  }

  private async filled(agreements: Agreement[]): Promise<Agreement[]> {
    const ids = agreements.flatMap(({ output, result }) => [output.id, ...(result ? [result.id] : [])]);
    const notes = await this.database.manager.findBy(Note, { id: In(ids) });
    const noteOf = (note: Note | null) => notes.find(({ id }) => id === note?.id) ?? null;
    return agreements.map((one) => Object.assign(one, { output: noteOf(one.output)!, result: noteOf(one.result) }));
  }
}
