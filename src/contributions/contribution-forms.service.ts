import { Injectable } from '@nestjs/common';
import { type ItemDeadline, JudgingService } from '../documents/deadlines/judging.service.js';
import type { Document } from '../documents/document.entity.js';
import { revise } from '../documents/document.policy.js';
import { RegistryService } from '../documents/registry.service.js';
import { plainKey } from '../documents/series/series.entity.js';
import { SeriesService } from '../documents/series/series.service.js';
import type { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { type FieldError, Refused } from '../foundation/errors.js';
import type { AccessLevel } from '../groups/group.entity.js';
import type { AgendaItem } from '../meetings/agenda-item.entity.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import type { Organization } from '../people/organization.entity.js';
import type { PortalRequest } from '../web/request.js';
import { type Answers, sayTheSame } from './answers.js';
import { readReceipt } from './contribution.policy.js';
import type { ContributionForm } from './contribution.dto.js';
import type { Contribution } from './contribution.entity.js';
import { CoverReadingService } from './cover-reading.service.js';
import type { DraftFile } from './draft-file.entity.js';
import type { Destination } from './destination.js';
import { DraftsService } from './drafts.service.js';
import { ReceptionService, type TakenFile } from '../foundation/files/reception.service.js';
import type { Receipt } from './receipt.entity.js';
import { SubmissionsService } from './submissions.service.js';

/** Everything that the form of a contribution shows. */
export interface ContributionSheet {
  destination: Destination;
  key: string;
  /** Null before anything has been saved. */
  contribution: Contribution | null;
  answers: Answers;
  files: readonly DraftFile[];
  agenda: readonly AgendaItem[];
  /** Until when reports on recent events are due, where that depends on their items. */
  itemDeadlines: readonly ItemDeadline[];
  organizations: readonly Organization[];
  /** Who reads contributions to the group, where nothing else is said. */
  usualAccess: AccessLevel;
  /** The documents there that the actor may revise. */
  revisable: readonly Document[];
  faults: readonly FieldError[];
}

/** What became of a form that was sent: a receipt, or the form again. */
export type Outcome = { receipt: Receipt } | { sheet: ContributionSheet };

interface Kept {
  contribution: Contribution | null;
  hindrances: readonly FieldError[];
}

/** Works through the form of a contribution: whatever comes is saved first, then read, and submitted if that is asked. */
@Injectable()
export class ContributionFormsService {
  constructor(
    private readonly clock: Clock,
    private readonly meetings: MeetingsService,
    private readonly judging: JudgingService,
    private readonly registry: RegistryService,
    private readonly series: SeriesService,
    private readonly reception: ReceptionService,
    private readonly covers: CoverReadingService,
    private readonly drafts: DraftsService,
    private readonly submissions: SubmissionsService,
  ) {}

  async sheet(
    actor: Actor,
    destination: Destination,
    key: string,
    { contribution = null, answers, faults = [] }: Pick<ContributionSheet, 'answers'> & Partial<ContributionSheet>,
  ): Promise<ContributionSheet> {
    return {
      destination,
      key,
      contribution,
      answers,
      files: contribution ? await this.drafts.files(contribution) : [],
      agenda: destination.meeting ? await this.meetings.agenda(destination.meeting) : [],
      itemDeadlines: destination.meeting ? await this.judging.itemDeadlines(destination.meeting) : [],
      organizations: await this.drafts.organizations(actor, destination),
      usualAccess: (await this.series.find(destination.group, plainKey)).usualAccess,
      revisable: await this.revisable(actor, destination),
      faults,
    };
  }

  /**
   * Saves what was typed and sent, whatever is wrong with it. Answers that were read from a file for the first time
   * are always shown before anything is submitted.
   */
  async receive(actor: Actor, destination: Destination, form: ContributionForm, request: PortalRequest): Promise<Outcome> {
    const earlier = await this.submissions.receiptOf(form.key);
    if (earlier && actor.may(readReceipt, earlier)) return { receipt: earlier };
    const { taken, faults } = await this.reception.takeAll(request);
    const typed = form.answers();
    const answers = taken[0] ? await this.covers.fill(actor, destination, typed, taken[0]) : typed;
    const { contribution, hindrances } = await this.keep(actor, destination, form, answers, taken);
    const all = [...faults, ...hindrances];
    const asksToSubmit = form.act === 'submit' && all.length === 0 && sayTheSame(answers, typed);
    if (!contribution || !asksToSubmit) {
      return { sheet: await this.sheet(actor, destination, form.key, { contribution, answers, faults: all }) };
    }
    return this.submit(actor, contribution, answers, request);
  }

  /** Where even a draft finds no room, the form comes back with what was typed; an earlier draft stays as it is. */
  private async keep(actor: Actor, destination: Destination, form: ContributionForm, answers: Answers, taken: readonly TakenFile[]): Promise<Kept> {
    const files = taken.map((file) => ({ file, language: null, role: 'main' as const }));
    try {
      const contribution = await this.drafts.save(actor, destination, form.key, answers, files);
      await this.describe(actor, form);
      return { contribution, hindrances: [] };
    } catch (error) {
      if (!isShown(error)) throw error;
      const { fields, key, values } = error;
      const hindrances = fields.length > 0 ? fields : [{ field: '', key, values }];
      return { hindrances, contribution: await this.drafts.find(actor, form.key).catch(() => null) };
    }
  }

  private async describe(actor: Actor, form: ContributionForm): Promise<void> {
    if (form.files().length > 0) await this.drafts.describeFiles(actor, form.key, form.files());
    const removed = /^remove-(\d{1,10})$/.exec(form.act ?? '');
    if (removed) await this.drafts.removeFile(actor, form.key, Number(removed[1]));
  }

  private async submit(actor: Actor, contribution: Contribution, answers: Answers, request: PortalRequest): Promise<Outcome> {
    const { destination, key } = contribution;
    const now = this.clock.now();
    try {
      const receipt = await this.submissions.submit(actor, {
        destination,
        key,
        answers,
        files: [],
        arrival: { beganAt: request.beganAt, receivedAt: request.receivedAt ?? now },
      });
      return { receipt };
    } catch (error) {
      if (!isShown(error)) throw error;
      const sheet = await this.sheet(actor, destination, key, { contribution, answers });
      return { sheet: { ...sheet, faults: faultsToldBy(error, sheet) } };
    }
  }

  private async revisable(actor: Actor, destination: Destination): Promise<Document[]> {
    const documents = await this.registry.ofSources(destination.meeting, actor.organizationIds);
    return documents.filter((one) => destination.holds(one.document) && !one.document.isWithdrawn && actor.may(revise, one)).map(({ document }) => document);
  }
}

/** What a refusal complains of. With wrong answers a missing text is told as well, so that no second round is needed. */
function faultsToldBy({ fields, key, values }: Refused, { files }: ContributionSheet): readonly FieldError[] {
  if (fields.length === 0) return [{ field: '', key, values }];
  const hasText = files.some(({ role }) => role === 'main') || fields.some(({ field }) => field === 'file');
  return hasText ? fields : [{ field: 'file', key: 'contributions.fileMissing' }, ...fields];
}

/** Whether the form can come back with what hindered it: its author mends that, or sends it again as it is. */
function isShown(error: unknown): error is Refused {
  return error instanceof Refused && ['invalid', 'conflict', 'full', 'unavailable'].includes(error.reason);
}
