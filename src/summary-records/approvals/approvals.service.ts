import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Document } from '../../documents/document.entity.js';
import type { KeptText } from '../../documents/issued/issued-paper.js';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { Journal } from '../../foundation/journal.js';
import { ensureUnchanged } from '../../foundation/versions.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { Correction, undecidedStates } from '../corrections/correction.entity.js';
import { CorrigendaService, type PreparedCorrigendum } from '../corrigenda/corrigenda.service.js';
import { EditionLetters } from '../editions/edition-letters.js';
import type { ApprovalWay, Edition } from '../editions/edition.entity.js';
import { RecordPoliciesService } from '../policies/record-policies.service.js';
import type { RecordRules } from '../policies/record-rules.js';
import { SummaryRecord } from '../summary-record.entity.js';
import { draw } from '../summary-record.policy.js';
import { ApprovalLetters } from './approval-letters.js';
import { Approval } from './approval.entity.js';
import { FinalRecord } from './final-record.service.js';
import { ProvisionalText } from './provisional-text.service.js';

export interface NewApproval {
  /** The second person approves in the way that the first one named. */
  way?: ApprovalWay | null;
  /** The version of the record that was seen: what is approved is what somebody has read. */
  version?: number;
}

/** An approval as far as it has come: where it is given, with the record under its number and its files on the disk. */
export interface Prepared {
  approval: Approval;
  final: { edition: Edition; texts: KeptText[] } | null;
  /** What goes out with it (SR-5). */
  corrigendum: PreparedCorrigendum | null;
}

/** Where an approval that has been given begins with its files. */
interface Given {
  approval: Approval;
  edition: Edition | null;
}

/**
 * Approves records: by one person, or by two, one after the other. An approved record is final and a document of its
 * meeting, in one transaction. Its files bear its number and take their time, so they are made between that transaction and
 * the one that reserves the number: whatever happens meanwhile, the record is provisional or it is wholly final.
 */
@Injectable()
export class ApprovalsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly policies: RecordPoliciesService,
    private readonly final: FinalRecord,
    private readonly provisional: ProvisionalText,
    private readonly corrigenda: CorrigendaService,
    private readonly editionLetters: EditionLetters,
    private readonly letters: ApprovalLetters,
  ) {}

  async approve(actor: Actor, meeting: Meeting, wanted: NewApproval): Promise<Approval> {
    return this.finish(actor, await this.prepare(actor, meeting, wanted));
  }

  /** Notes the approval, and makes the files of a record that needs no further one. Not inside a transaction. */
  async prepare(actor: Actor, meeting: Meeting, wanted: NewApproval): Promise<Prepared> {
    const { approval, edition } = await this.give(actor, meeting, wanted);
    if (!edition) return { approval, final: null, corrigendum: null };
    const texts = await this.final.make(edition);
    return { approval, final: { edition, texts }, corrigendum: await this.corrigenda.prepareWith(actor, edition) };
  }

  /** Makes the record final. @throws Refused stale, when it was changed while its files were made */
  async finish(actor: Actor, { approval, final, corrigendum }: Prepared): Promise<Approval> {
    if (!final) return approval;
    return this.database.transaction(async () => {
      const record = (await this.database.claim(SummaryRecord, { id: approval.record.id }))!;
      ensureUnchanged(record, approval.seen);
      await this.ensureDecided(record);
      record.become('approved');
      const edition = await this.final.enter(actor, Object.assign(final.edition, { record }), final.texts);
      await this.database.save(Object.assign(record, { correctionsCloseAt: null, version: record.version + 1 }));
      await this.database.save(Object.assign(approval, { record, state: 'done' as const }));
      const { kind, number, approvedBy, document } = edition;
      await this.note(actor, approval, 'issue', { kind, number, approvedBy, document: document!.slug });
      await this.editionLetters.announce(edition);
      if (corrigendum) await this.corrigenda.enter(actor, corrigendum);
      return approval;
    });
  }

  /** The approval that stands or has become void last; null where there is none, or the record is final. */
  async pending({ id }: SummaryRecord): Promise<Approval | null> {
    const approvals = await this.database.manager.find(Approval, { where: { record: { id }, state: In(['waiting', 'given']) }, order: { id: 'DESC' } });
    return approvals[0] ?? null;
  }

  private give(actor: Actor, meeting: Meeting, wanted: NewApproval): Promise<Given> {
    actor.ensure(draw, meeting);
    return this.database.transaction(async () => {
      const record = await this.database.claim(SummaryRecord, { meeting: { id: meeting.id } });
      if (!record) throw Refused.missing('summary-records.notCompiled');
      ensureUnchanged(record, wanted.version);
      const rules = await this.policies.inForce(meeting.group);
      const now = await this.database.now();
      await this.ensureApprovable(record, rules, now);
      const counted = await this.counted(actor, record, rules, { way: wanted.way, now });
      await this.provisional.ensureFits(record, counted.way, now);
      const approval = await this.database.save(counted);
      if (approval.state === 'waiting') await this.letters.askSecond(approval);
      return { approval, edition: approval.state === 'given' ? await this.numbered(actor, approval, rules) : null };
    });
  }

  /** Counts this person's approval: as the first, as the second, or as taking up one whose files were not made. */
  private async counted(actor: Actor, record: SummaryRecord, { needsTwo }: RecordRules, { way, now }: { way?: ApprovalWay | null; now: Date }): Promise<Approval> {
    const before = await this.pending(record);
    const by = { id: actor.identity.id, name: actor.identity.name };
    if (before?.stands) {
      if (before.state === 'given') return before;
      if (before.firstId === by.id) throw Refused.conflict('summary-records.secondIsAnother');
      await this.note(actor, before, 'approveSecond', { way: before.way });
      return Object.assign(before, { state: 'given', secondBy: by.name, secondAt: now });
    }
    if (before) await this.makeVoid(actor, before);
    if (!way) throw Refused.field('approvedBy', 'summary-records.sayHow');
    const first = { firstBy: by.name, firstId: by.id, firstAt: now, secondBy: null, secondAt: null, document: null };
    const approval = Object.assign(new Approval(), { record, way, seen: record.version, state: needsTwo ? 'waiting' : 'given', ...first });
    await this.note(actor, approval, 'approve', { way, seen: approval.seen, needsTwo });
    return approval;
  }

  private async makeVoid(actor: Actor, before: Approval): Promise<void> {
    await this.database.save(Object.assign(before, { state: 'void' as const }));
    await this.note(actor, before, 'voidApproval', { by: before.firstBy, seen: before.seen });
    await this.letters.tellVoid(before);
  }

  /** Reserves the record's number, or takes up the one that an attempt before this one has reserved. */
  private async numbered(actor: Actor, approval: Approval, rules: RecordRules): Promise<Edition> {
    const edition = await this.final.under(actor, approval, rules, await this.reserved(approval.record));
    await this.database.save(Object.assign(approval, { document: edition.document }));
    return edition;
  }

  private async reserved({ id }: SummaryRecord): Promise<Document | null> {
    const where = { record: { id }, document: Not(IsNull()) };
    const [latest] = await this.database.manager.find(Approval, { where, order: { id: 'DESC' }, take: 1 });
    return latest?.document ?? null;
  }

  /** An open window is a bar to approval where the group's rules say so, and a correction that nobody has decided is one always (SR-7, SR-8). */
  private async ensureApprovable(record: SummaryRecord, { isWindowBar }: RecordRules, now: Date): Promise<void> {
    if (!record.nextStates.includes('approved')) throw Refused.conflict('summary-records.cannotBecome');
    if (isWindowBar && record.isOpenForCorrections(now)) throw Refused.conflict('summary-records.stillOpen');
    await this.ensureDecided(record);
  }

  private async ensureDecided({ id }: SummaryRecord): Promise<void> {
    const count = await this.database.manager.countBy(Correction, { record: { id }, state: In([...undecidedStates]) });
    if (count > 0) throw Refused.conflict('summary-records.undecided', { count });
  }

  private note(actor: Actor, { record: { meeting } }: Approval, verb: string, details: Record<string, unknown>): Promise<void> {
    return this.journal.note(actor, { verb: `summary-records.${verb}`, subject: meeting.slug, details });
  }
}
