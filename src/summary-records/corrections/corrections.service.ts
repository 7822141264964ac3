import { Injectable } from '@nestjs/common';
import type { FindManyOptions } from 'typeorm';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { Journal } from '../../foundation/journal.js';
import { tidyProse } from '../../foundation/prose/tidy-prose.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { Person } from '../../people/person.entity.js';
import { DelegationsService } from '../../proceedings/delegations.service.js';
import { CorrectedTexts } from '../corrigenda/corrected-texts.service.js';
import { Edition, type EditionParagraph } from '../editions/edition.entity.js';
import { EditionsService } from '../editions/editions.service.js';
import { SummaryRecord } from '../summary-record.entity.js';
import { RecordPoliciesService } from '../policies/record-policies.service.js';
import { SummaryRecordsService } from '../summary-records.service.js';
import { CorrectionLetters } from './correction-letters.js';
import { Correction } from './correction.entity.js';
import { appeal, decideCorrection, follow, propose, withdrawCorrection } from './correction.policy.js';
import { InterventionsService } from './interventions.service.js';
import { ensureWhole, outcome, type Verdict, waitsForCorrigendum } from './verdict.js';

export interface NewCorrection {
  /** The handle of the paragraph. */
  paragraph: string;
  language: Language;
  text: string;
  reason?: string | null;
  /** The code of the entity; needed where the person sits for several. */
  organization?: string | null;
}

/** An edition is as large as its record; the few that there are come once, not with each of their corrections. */
const withoutEditions: FindManyOptions<Correction> = {
  loadEagerRelations: false,
  relations: { record: { meeting: { group: true } }, organization: true, person: { organization: true } },
  loadRelationIds: { relations: ['edition'], disableMixedMap: true },
};

/** Corrections to a record: proposed by delegations while the window is open, decided by chair or secretariat (SR-5 to SR-7). */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly delegations: DelegationsService,
    private readonly records: SummaryRecordsService,
    private readonly editions: EditionsService,
    private readonly policies: RecordPoliciesService,
    private readonly interventions: InterventionsService,
    private readonly corrected: CorrectedTexts,
    private readonly letters: CorrectionLetters,
  ) {}

  /** @throws Refused conflict, with the date, when it comes too late */
  async propose(actor: Actor, meeting: Meeting, { paragraph: handle, language, text, reason = null, organization }: NewCorrection): Promise<Correction> {
    actor.ensure(propose, meeting);
    const proposer = await this.delegations.named(actor, meeting, organization ?? null);
    const closed = await this.interventions.closedTo([proposer.id], meeting);
    if (closed.has(handle)) throw Refused.field('paragraph', 'summary-records.othersWords');
    return this.database.transaction(async () => {
      const edition = await this.editions.find(actor, meeting);
      const record = (await this.database.claim(SummaryRecord, { id: edition.record.id }))!;
      const now = await this.database.now();
      if (!record.takesCorrections(now)) throw late(record);
      paragraphOf(edition, handle);
      const present = await this.presentText(edition, handle, language);
      const proposed = tidyProse(text);
      if (proposed === present) throw Refused.field('text', 'summary-records.nothingCorrected');
      const correction = Object.assign(new Correction(), {
        ...{ record, edition, handle, language, present, proposed, reason, organization: proposer, proposedAt: now, state: 'received' },
        ...{ decidedAt: null, decidedBy: null, answer: null, decided: null, isDeferred: false, isByChair: false, appeal: null },
        number: await this.database.next(`corrections/${record.id}`),
        person: await this.database.manager.findOneByOrFail(Person, { id: actor.identity.id }),
      });
      await this.database.save(correction);
      await this.note(actor, correction, 'propose', { proposed });
      return correction;
    });
  }

  /** Accepting puts the text into the record under work, or into the next corrigendum, as the rules and its state want it; a refusal says why. */
  async decide(actor: Actor, meeting: Meeting, number: number, verdict: Verdict): Promise<Correction> {
    await this.toDecide(actor, meeting, number);
    ensureWhole(verdict);
    const { decision, answer } = verdict;
    const rules = await this.policies.inForce(meeting.group);
    return this.changing(actor, meeting, number, async (correction, now) => {
      actor.ensure(decideCorrection, { correction, rules });
      correction.isDeferred = waitsForCorrigendum(correction, decision, rules);
      const { state, decided } = outcome(correction, verdict);
      if (state === 'accepted' || state !== decision) await this.ensureStands(correction);
      correction.become(state, now, actor.person?.name ?? null);
      Object.assign(correction, { answer: answer || null, decided, isByChair: actor.chairs(meeting.group.id) });
      if (decision !== 'refused' && !correction.changesCorrigendum) await this.takeOver(actor, meeting, correction);
      await this.letters.tell(correction);
      return { verb: 'decide', details: { decision, answer, decided } };
    });
  }

  /** Where the paragraph has gone into another one, the words are put right there. */
  private async takeOver(actor: Actor, meeting: Meeting, { handle, language, standing, proposed, decided }: Correction): Promise<void> {
    const heir = await this.records.heir(meeting, handle);
    const now = heir.texts[language] ?? '';
    if (decided === null && heir.handle !== handle && !now.includes(standing)) throw Refused.field('decision', 'summary-records.correctionElsewhere');
    const text = decided ?? (heir.handle === handle ? proposed : now.replace(standing, () => proposed));
    await this.records.change(actor, meeting, heir.handle, { texts: { [language]: text } });
  }

  /** Asks the chair to decide again what the secretariat did not accept as it was proposed (SR-7). */
  appeal(actor: Actor, meeting: Meeting, number: number, reason: string): Promise<Correction> {
    return this.changing(actor, meeting, number, async (correction, now) => {
      actor.ensure(appeal, correction);
      correction.record = (await this.database.claim(SummaryRecord, { id: correction.record.id }))!;
      correction.appealTo(reason, now, actor.person?.name ?? null);
      await this.letters.askChair(correction);
      return { verb: 'appeal', details: { reason, first: correction.appeal!.first.state } };
    });
  }

  /** Takes back the correction, or where it waits for the chair, the appeal alone. */
  withdraw(actor: Actor, meeting: Meeting, number: number): Promise<Correction> {
    return this.changing(actor, meeting, number, async (correction, now) => {
      actor.ensure(withdrawCorrection, correction);
      if (correction.isAppealed) {
        correction.takeAppealBack(now);
        return { verb: 'withdrawAppealOf', details: { state: correction.state } };
      }
      correction.become('withdrawn', now, actor.person?.name ?? null);
      return { verb: 'withdraw', details: {} };
    });
  }

  /** The correction, for those who decide. @throws Refused missing, for whoever may not even see it */
  async toDecide(actor: Actor, meeting: Meeting, number: number): Promise<Correction> {
    const correction = await this.find(actor, meeting, number);
    actor.ensure(decideCorrection, { correction, rules: await this.policies.inForce(meeting.group) });
    return correction;
  }

  /** The correction, for the delegation that proposed it. @throws Refused missing, for whoever may not even see it */
  async toAppeal(actor: Actor, meeting: Meeting, number: number): Promise<Correction> {
    const correction = await this.find(actor, meeting, number);
    actor.ensure(appeal, correction);
    return correction;
  }

  /** All of a record for those who decide; for delegates their own. */
  async of(actor: Actor, { id }: Meeting): Promise<Correction[]> {
    const where = { record: { meeting: { id } } };
    const all = await this.database.manager.find(Correction, { where, order: { number: 'ASC' }, ...withoutEditions });
    const editions = await this.database.manager.findBy(Edition, where);
    for (const correction of all) correction.edition = editions.find((edition) => edition.id === correction.edition.id)!;
    return all.filter((correction) => actor.may(follow, correction));
  }

  /** @throws Refused missing */
  async find(actor: Actor, meeting: Meeting, number: number): Promise<Correction> {
    const found = (await this.of(actor, meeting)).find((correction) => correction.number === number);
    if (!found) throw Refused.missing('summary-records.noSuchCorrection');
    return found;
  }

  /** As the paragraph reads for whoever corrects it, in a language in which it has a text. */
  async presentText(edition: Edition, handle: string, language: Language): Promise<string> {
    const present = await this.corrected.present(edition, handle, language);
    if (!present) throw Refused.field('text', 'summary-records.noTextToCorrect');
    return present;
  }

  /** Nothing that was accepted for a corrigendum is lost because another correction began before it. */
  private async ensureStands({ edition, handle, language, present, changesCorrigendum }: Correction): Promise<void> {
    if (!changesCorrigendum || (await this.corrected.present(edition, handle, language)) === present) return;
    throw Refused.field('decision', 'summary-records.correctedMeanwhile');
  }

  private changing(
    actor: Actor,
    meeting: Meeting,
    number: number,
    make: (correction: Correction, now: Date) => Promise<{ verb: string; details: Record<string, unknown> }>,
  ): Promise<Correction> {
    return this.database.transaction(async () => {
      const { id } = await this.find(actor, meeting, number);
      const correction = (await this.database.claim(Correction, { id }))!;
      const { verb, details } = await make(correction, await this.database.now());
      await this.database.save(correction);
      await this.note(actor, correction, verb, details);
      return correction;
    });
  }

  private note(actor: Actor, correction: Correction, verb: string, details: Record<string, unknown>): Promise<void> {
    const { number, handle, organization, record } = correction;
    const about = { correction: number, paragraph: handle, ...details };
    return this.journal.note(actor, {
      verb: `summary-records.${verb}Correction`,
      subject: record.meeting.slug,
      onBehalfOf: organization.code,
      details: about,
    });
  }
}

function paragraphOf(edition: Edition, handle: string): EditionParagraph {
  const found = edition.paragraphs.find((paragraph) => paragraph.handle === handle);
  if (!found) throw Refused.field('paragraph', 'summary-records.paragraphGone');
  return found;
}

function late({ correctionsCloseAt }: SummaryRecord): Refused {
  if (!correctionsCloseAt) return Refused.conflict('summary-records.noCorrections');
  return Refused.conflict('summary-records.correctionLate', { at: correctionsCloseAt.toISOString() });
}
