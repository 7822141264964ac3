import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In } from 'typeorm';
import type { Document } from '../documents/document.entity.js';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { Journal } from '../foundation/journal.js';
import { ensureUnchanged } from '../foundation/versions.js';
import type { Group } from '../groups/group.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { Note } from '../proceedings/notes/note.entity.js';
import { minute } from '../proceedings/proceedings.policy.js';
import { EditionsService } from '../summary-records/editions/editions.service.js';
import { agreedBy, makerOf, needsAgreement } from '../proceedings/outcomes/agreement.entity.js';
import { Outcome, type OutcomeKind, outcomeKinds, type OutcomeState } from '../proceedings/outcomes/outcome.entity.js';
import { OutcomeStep } from '../proceedings/outcomes/outcome-step.entity.js';

export type OutcomeWords = Pick<Outcome, 'state'> & Partial<Pick<Outcome, 'addressee' | 'responsible' | 'dueMeeting' | 'dueOn'>>;

/** One step of following an outcome up: what became of it, and what a later meeting did with it. */
export interface FollowingStep extends OutcomeWords {
  remark?: string | null;
  /** The meeting that took it up; nothing of the meeting is told where there is none. */
  takenUpAt?: Meeting | null;
  /** With what it was answered there: a document, or in words alone. */
  document?: Document | null;
  isOral?: boolean;
  version?: number | undefined;
}

export interface OutcomeFilter {
  state?: OutcomeState | undefined;
  kind?: OutcomeKind | undefined;
}

const open = { state: 'open' as const, addressee: null, responsible: null, dueMeeting: null, dueOn: null, version: 0 };

/** Follows up what meetings decided, proposed and asked for. What stands in a record that is out, whoever reads that may see. */
@Injectable()
export class OutcomesService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly editions: EditionsService,
  ) {}

  /** The outcomes of a group's meetings, the latest meeting first. In a number of statements that does not grow with them. */
  async of(actor: Actor, group: Group, { state, kind }: OutcomeFilter = {}): Promise<Outcome[]> {
    const { id } = group;
    const all = await this.among(actor, [{ meeting: { group: { id } } }, { session: { group: { id } } }], kind);
    return all.filter((one) => makerOf(one.note).id === id && (!state || one.state === state));
  }

  /** What groups under a group decided, proposed and asked for: it has force in the group once that agrees (SES-3). */
  async broughtBefore(actor: Actor, { id }: Group): Promise<Outcome[]> {
    const all = await this.among(actor, [{ meeting: { group: { id } } }, { meeting: { group: { parentId: id } } }]);
    return all.filter(({ note }) => agreedBy(note) === id);
  }

  private async among(actor: Actor, where: FindOptionsWhere<Note>[], kind?: OutcomeKind): Promise<Outcome[]> {
    const asked = { kind: In(kind ? [kind] : [...outcomeKinds]), isStruck: false };
    const found = await this.database.manager.find(Note, {
      where: where.map((one) => ({ ...one, ...asked })),
      relations: { variant: true },
      order: { number: 'ASC' },
    });
    const readable = await this.readable(actor, found);
    const notes = found.filter(({ meeting }) => readable.has(meeting.id)).toSorted((one, other) => other.meeting.number - one.meeting.number);
    const followed = await this.database.manager.findBy(Outcome, { note: { id: In(notes.map(({ id }) => id)) } });
    return notes.map((note) => followed.find((one) => one.note.id === note.id) ?? begun(note));
  }

  /** Those of one meeting, in the order in which they were noted. @throws Refused missing, for whoever does not read its record */
  async ofMeeting(actor: Actor, meeting: Meeting): Promise<Outcome[]> {
    const readable = await this.editions.readableIn(actor, meeting.group);
    if (!readable.some(({ id }) => id === meeting.id)) throw Refused.missing('outcomes.noFollowUp');
    return (await this.of(actor, meeting.group)).filter(({ note }) => note.meeting.id === meeting.id);
  }

  /** @throws Refused missing, also for whoever does not read the record in which it stands */
  async find(actor: Actor, meeting: Meeting, number: number): Promise<Outcome> {
    const [found] = await this.among(actor, [{ meeting: { id: meeting.id }, number }]);
    if (!found) throw Refused.missing('outcomes.noSuchOutcome');
    return found;
  }

  /** The outcome, for those who follow it up. */
  async toFollow(actor: Actor, meeting: Meeting, number: number): Promise<Outcome> {
    const outcome = await this.find(actor, meeting, number);
    actor.ensure(minute, meeting);
    return outcome;
  }

  /** The steps of an outcome, the latest last. */
  steps({ id }: Outcome): Promise<OutcomeStep[]> {
    if (!id) return Promise.resolve([]);
    return this.database.manager.find(OutcomeStep, { where: { outcome: { id } }, order: { id: 'ASC' } });
  }

  /** Says what became of it. Every step stays in its history. */
  async follow(actor: Actor, meeting: Meeting, number: number, following: FollowingStep): Promise<Outcome> {
    const { remark = null, takenUpAt = null, document = null, isOral = false, version, ...words } = following;
    const { note } = await this.toFollow(actor, meeting, number);
    if (needsAgreement(note)) throw Refused.conflict('outcomes.notInForce');
    ensureLater(meeting, following);
    return this.database.transaction(async () => {
      const outcome = await this.database.claimOrBegin(Outcome, { note: { id: note.id } }, begun(note));
      ensureUnchanged(outcome, version);
      Object.assign(outcome, words, { version: outcome.version + 1 });
      await this.database.save(outcome);
      const by = actor.person?.name ?? null;
      const answer = { takenUpAt, document, isOral };
      const step = { outcome, state: outcome.state, remark, ...answer, at: await this.database.now(), by };
      await this.database.save(Object.assign(new OutcomeStep(), step));
      const told = { takenUpAt: takenUpAt?.slug ?? null, document: document?.slug ?? null, isOral };
      const details = { number, ...words, dueMeeting: words.dueMeeting?.slug ?? null, remark, ...told };
      await this.journal.note(actor, { verb: 'outcomes.follow', subject: meeting.slug, details });
      return outcome;
    });
  }

  /** Of the meetings of these notes those whose outcomes the actor sees: that she minutes, or whose record is out for her. */
  private async readable(actor: Actor, notes: readonly Note[]): Promise<Set<number>> {
    const groups = new Map(notes.map(({ meeting }) => [meeting.group.id, meeting.group]));
    const readable = [];
    for (const group of groups.values()) readable.push(...(await this.editions.readableIn(actor, group)));
    return new Set(readable.map(({ id }) => id));
  }
}

/** An outcome is taken up by a later meeting of its group, and answered where it is taken up. */
function ensureLater({ group, number }: Meeting, { takenUpAt, document, isOral }: FollowingStep): void {
  if (takenUpAt && (takenUpAt.group.id !== group.id || takenUpAt.number <= number)) throw Refused.field('takenUpAt', 'outcomes.notLater');
  if (!takenUpAt && (document || isOral)) throw Refused.field('takenUpAt', 'outcomes.sayWhere');
}

function begun(note: Note): Outcome {
  return Object.assign(new Outcome(), { ...open, note });
}
