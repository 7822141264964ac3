import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { ReceptionService, type TakenFile } from '../../foundation/files/reception.service.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { Journal } from '../../foundation/journal.js';
import { tidyProse } from '../../foundation/prose/tidy-prose.js';
import { ensureUnchanged } from '../../foundation/versions.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { Person } from '../../people/person.entity.js';
import type { Session } from '../../sessions/session.entity.js';
import { DelegationsService } from '../delegations.service.js';
import { NotesService } from '../notes/notes.service.js';
import { minute } from '../proceedings.policy.js';
import { Statement, type StatementDecision } from './statement.entity.js';
import { StatementLetters } from './statement-letters.js';
import { StatementLimits } from './statement-limits.service.js';
import { changeStatement, followStatement, handIn } from './statement.policy.js';
import { statementsDueAt } from './time-limit.js';

export interface NewStatement {
  item: AgendaItem | null;
  session: Session | null;
  /** The code of the entity; null where the person sits for one alone. */
  organization: string | null;
  language: Language;
  text: string | null;
  file: TakenFile | null;
  /** When its last byte arrived: that decides whether it is late. */
  receivedAt: Date;
}

export interface StatementVerdict {
  decision: StatementDecision;
  summary?: string | null;
  answer?: string | null;
  /** In which language the summary is written. */
  language: Language;
}

/** Statements that delegations hand in, and what becomes of them (SR-3). */
@Injectable()
export class StatementsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly reception: ReceptionService,
    private readonly delegations: DelegationsService,
    private readonly limits: StatementLimits,
    private readonly notes: NotesService,
    private readonly letters: StatementLetters,
  ) {}

  /** One that comes late is taken and marked: whether it is inserted is at the chair's discretion. */
  async handIn(actor: Actor, meeting: Meeting, { file, text, organization: code, receivedAt, ...about }: NewStatement): Promise<Statement> {
    actor.ensure(handIn, meeting);
    if (['cancelled', 'closed'].includes(meeting.state)) throw Refused.conflict('proceedings.statementsClosed');
    const organization = await this.delegations.named(actor, meeting, code);
    const said = text ? tidyProse(text) : null;
    if (!said && !file) throw Refused.field('text', 'proceedings.statementMissing');
    const dueAt = statementsDueAt(meeting, about.session, await this.limits.hours(meeting));
    return this.database.transaction(async () => {
      const statement = Object.assign(new Statement(), {
        ...{ ...about, meeting, organization, text: said, handedInAt: receivedAt, dueAt, isLate: dueAt !== null && receivedAt > dueAt },
        ...{ state: 'received', decidedAt: null, decidedBy: null, answer: null, note: null, version: 1 },
        number: await this.database.next(`statements/${meeting.id}`),
        file: file && (await this.reception.enter(file)),
        fileName: file?.name ?? null,
        person: await this.database.manager.findOneByOrFail(Person, { id: actor.identity.id }),
      });
      await this.database.save(statement);
      await this.tell(actor, statement, 'handIn', { isLate: statement.isLate, text: said, file: statement.file?.sha256 ?? null });
      return statement;
    });
  }

  /** Its delegation writes it anew, as long as nobody has decided about it. */
  change(actor: Actor, meeting: Meeting, number: number, text: string, version?: number): Promise<Statement> {
    return this.changing(actor, meeting, number, async (statement) => {
      actor.ensure(changeStatement, statement);
      statement.ensureWaits();
      ensureUnchanged(statement, version);
      const before = statement.text;
      const said = tidyProse(text) || null;
      if (!said && !statement.file) throw Refused.field('text', 'proceedings.statementMissing');
      Object.assign(statement, { text: said, version: statement.version + 1 });
      return { verb: 'changeStatement', details: { text: said, before } };
    });
  }

  /** Takes it into the notes, in full or in summary, or answers why not. */
  async decide(actor: Actor, meeting: Meeting, number: number, { decision, answer, ...words }: StatementVerdict): Promise<Statement> {
    await this.toDecide(actor, meeting, number);
    if (decision === 'declined' && !answer) throw Refused.field('answer', 'proceedings.reasonMissing');
    return this.changing(actor, meeting, number, async (statement, now) => {
      statement.become(decision, now, actor.person?.name ?? null);
      const { item, session, organization } = statement;
      const texts = decision === 'declined' ? null : textsOf(statement, decision, words);
      const note = texts && (await this.notes.note(actor, meeting, { kind: 'statement', item, session, organization, texts }));
      Object.assign(statement, { answer: answer || null, note });
      await this.letters.tell(statement);
      return { verb: 'decideStatement', details: { decision, answer: statement.answer, note: note?.number ?? null } };
    });
  }

  /** Takes a decision back: it waits again, and what was noted of it is struck out. */
  async reopen(actor: Actor, meeting: Meeting, number: number): Promise<Statement> {
    const { note, state: before } = await this.toDecide(actor, meeting, number);
    return this.changing(actor, meeting, number, async (statement) => {
      statement.reopen();
      if (note) await this.notes.change(actor, meeting, note.number, { isStruck: true });
      await this.letters.tell(statement);
      return { verb: 'reopenStatement', details: { before, struck: note?.number ?? null } };
    });
  }

  withdraw(actor: Actor, meeting: Meeting, number: number): Promise<Statement> {
    return this.changing(actor, meeting, number, async (statement, now) => {
      actor.ensure(changeStatement, statement);
      statement.become('withdrawn', now, actor.person?.name ?? null);
      return { verb: 'withdrawStatement', details: {} };
    });
  }

  /** All of a meeting for chair and secretariat; for delegates their own. */
  async of(actor: Actor, { id }: Meeting): Promise<Statement[]> {
    const where = { meeting: { id } };
    const all = await this.database.manager.find(Statement, { where, relations: { note: true }, order: { number: 'ASC' } });
    return all.filter((statement) => actor.may(followStatement, statement));
  }

  /** @throws Refused missing, also for whoever may not see it */
  async find(actor: Actor, meeting: Meeting, number: number): Promise<Statement> {
    const found = (await this.of(actor, meeting)).find((statement) => statement.number === number);
    if (!found) throw Refused.missing('proceedings.noSuchStatement');
    return found;
  }

  /** The statement, for those who decide. */
  async toDecide(actor: Actor, meeting: Meeting, number: number): Promise<Statement> {
    const statement = await this.find(actor, meeting, number);
    actor.ensure(minute, meeting);
    return statement;
  }

  private changing(actor: Actor, meeting: Meeting, number: number, make: Change): Promise<Statement> {
    return this.database.transaction(async () => {
      const { id } = await this.find(actor, meeting, number);
      const statement = (await this.database.claim(Statement, { id }))!;
      const { verb, details } = await make(statement, await this.database.now());
      await this.database.save(statement);
      await this.tell(actor, statement, verb, details);
      return statement;
    });
  }

  private tell(actor: Actor, { meeting, number, organization }: Statement, verb: string, more: Record<string, unknown>): Promise<void> {
    const about = { subject: meeting.slug, onBehalfOf: organization.code, details: { statement: number, ...more } };
    return this.journal.note(actor, { verb: `proceedings.${verb}`, ...about });
  }
}

type Change = (statement: Statement, now: Date) => Promise<{ verb: string; details: Record<string, unknown> }>;

/** In full it is the delegation's own text; a summary, and what came as a file alone, is written by whoever notes it. */
function textsOf({ text, language: own }: Statement, decision: StatementDecision, { summary, language }: Omit<StatementVerdict, 'decision'>) {
  if (decision === 'in-full' && text) return { [own]: text };
  if (!summary) throw Refused.field('summary', 'proceedings.summaryMissing');
  return { [language]: tidyProse(summary) };
}
