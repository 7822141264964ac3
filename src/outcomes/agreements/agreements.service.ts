import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { areAlike, type Texts } from '../../foundation/i18n/languages.js';
import { Journal } from '../../foundation/journal.js';
import type { Group } from '../../groups/group.entity.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Note } from '../../proceedings/notes/note.entity.js';
import { NotesService } from '../../proceedings/notes/notes.service.js';
import { Agreement, agreedBy, isAwaiting, type Verdict } from '../../proceedings/outcomes/agreement.entity.js';
import type { Outcome } from '../../proceedings/outcomes/outcome.entity.js';
import { OutcomeReading } from '../../proceedings/outcomes/outcome-reading.service.js';
import { minute } from '../../proceedings/proceedings.policy.js';
import { OutcomesService } from '../outcomes.service.js';

/** What a meeting makes of an output; the text where it is agreed with changes. */
export interface Agreeing {
  verdict: Verdict;
  at: Meeting;
  texts?: Texts | null;
  remark?: string | null;
}

/** What groups under a group bring before it has force in it only once one of its meetings agrees (SES-3). */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly meetings: MeetingsService,
    private readonly notes: NotesService,
    private readonly outcomes: OutcomesService,
    private readonly reading: OutcomeReading,
  ) {}

  /** What was brought before a group and still awaits its agreement, as far as the actor reads it. */
  async awaiting(actor: Actor, group: Group): Promise<Outcome[]> {
    const brought = await this.outcomes.broughtBefore(actor, group);
    const made = await this.reading.agreementsOn(brought.map(({ note }) => note));
    return brought.filter(({ note }) => isAwaiting(note, made.findLast(({ output }) => output.id === note.id)));
  }

  /** The meetings of the group whose agreement an outcome needs that can give it: none where it needs nobody's. */
  async meetingsFor({ note }: Outcome): Promise<Meeting[]> {
    const id = agreedBy(note);
    if (id === null) return [];
    const all = await this.meetings.of({ id });
    return all.filter((one) => one.group.id !== note.meeting.group.id || one.number >= note.meeting.number);
  }

  /** @throws Refused missing, where it needs nobody's agreement; forbidden, for those who do not minute the group that gives it */
  async ensureMayAgree(actor: Actor, outcome: Outcome): Promise<void> {
    const [meeting] = await this.meetingsFor(outcome);
    if (!meeting) throw Refused.missing('outcomes.needsNobody');
    actor.ensure(minute, meeting);
  }

  async mayAgree(actor: Actor, outcome: Outcome): Promise<boolean> {
    const [meeting] = await this.meetingsFor(outcome);
    return meeting !== undefined && actor.may(minute, meeting);
  }

  /** What is agreed becomes an outcome of the meeting that agrees it. @throws Refused conflict, where nothing awaits its agreement */
  async agree(actor: Actor, { note }: Outcome, agreeing: Agreeing): Promise<Agreement> {
    const { verdict, at, remark = null } = agreeing;
    actor.ensure(minute, at);
    if (agreedBy(note) !== at.group.id) throw Refused.field('at', 'outcomes.notItsMeeting');
    const agenda = await this.meetings.agenda(at);
    return this.database.transaction(async () => {
      await this.ensureAwaiting(note);
      const isAgreed = verdict === 'agreed' || verdict === 'agreed-with-changes';
      const result = isAgreed ? await this.notes.note(actor, at, resultOf(note, agreeing, agenda)) : null;
      const now = { at: await this.database.now(), by: actor.person?.name ?? null };
      const agreement = Object.assign(new Agreement(), { output: note, meeting: at, verdict, result, remark, ...now });
      await this.database.save(agreement);
      const details = { output: `${note.meeting.slug}/${note.number}`, verdict, result: result?.number ?? null, remark };
      await this.journal.note(actor, { verb: 'outcomes.agree', subject: at.slug, details });
      return agreement;
    });
  }

  /** Two who agree it at once find out: the note is claimed first. */
  private async ensureAwaiting({ id }: Note): Promise<void> {
    const claimed = (await this.database.claim(Note, { id }))!;
    const made = await this.reading.agreementsOn([claimed]);
    if (!isAwaiting(claimed, made.at(-1))) throw Refused.conflict('outcomes.notAwaiting');
  }
}

/** What is noted of the meeting that agrees: the same words or others, under the item of the same name. */
function resultOf({ kind, texts, item }: Note, { verdict, texts: changed }: Agreeing, agenda: readonly AgendaItem[]) {
  if (verdict === 'agreed-with-changes' && !changed) throw Refused.field('text', 'outcomes.changesMissing');
  const own = agenda.find(({ id, titles }) => item !== null && (id === item.id || areAlike(titles, item.titles))) ?? null;
  return { kind, texts: verdict === 'agreed-with-changes' ? changed! : texts, item: own };
}
