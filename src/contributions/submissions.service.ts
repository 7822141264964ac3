import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { JudgingService } from '../documents/deadlines/judging.service.js';
import { DocumentDetails } from '../documents/document-details.js';
import type { Document } from '../documents/document.entity.js';
import { revise } from '../documents/document.policy.js';
import { RegistrationService } from '../documents/registration.service.js';
import { RegistryService } from '../documents/registry.service.js';
import type { Variant } from '../documents/variants/variant.entity.js';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { DeadlinePoliciesService } from '../groups/deadline-policies.service.js';
import type { AgendaItem } from '../meetings/agenda-item.entity.js';
import type { ClassDeadline } from '../meetings/deadlines.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { OfficeReading, type RecognisedSource } from '../people/offices/office-reading.service.js';
import { type Answers, areRight, classOf, faultsOf, type RightAnswers } from './answers.js';
import { CertificationService } from './certification.service.js';
import { Contribution } from './contribution.entity.js';
import { contribute } from './contribution.policy.js';
import type { Destination } from './destination.js';
import { Destinations } from './destinations.service.js';
import { DraftsService, type NewDraftFile } from './drafts.service.js';
import { type Issuable, IssuingService } from './issuing.service.js';
import type { Arrival } from './receipt-body.js';
import { Receipt } from './receipt.entity.js';

/** What a delegate hands in: answers, files, and when they came. */
export interface Submission {
  destination: Destination;
  /** The same key means the same submission, however often it is sent. */
  key: string;
  answers: Answers;
  /** Files that came with this request, beside those that lie with the draft. */
  files: readonly NewDraftFile[];
  arrival: Arrival;
  /** Runs in the same transaction, to keep the answer for a client that asks again. */
  remember?: (receipt: Receipt) => Promise<void>;
}

/** What is known once the answers have been checked, before the transaction begins. */
interface Checked {
  answers: RightAnswers;
  sources: RecognisedSource[];
  items: AgendaItem[];
  /** The document of which it is a revision. */
  revises: Document | null;
  /** Whether that is a number that was reserved, under which nothing has been issued yet. */
  isReserved: boolean;
}

/** Registers contributions: number, verdict and receipt, all in one transaction, or nothing at all. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly database: Database,
    private readonly offices: OfficeReading,
    private readonly meetings: MeetingsService,
    private readonly registry: RegistryService,
    private readonly registration: RegistrationService,
    private readonly details: DocumentDetails,
    private readonly drafts: DraftsService,
    private readonly destinations: Destinations,
    private readonly issuing: IssuingService,
    private readonly certification: CertificationService,
    private readonly judging: JudgingService,
    private readonly policies: DeadlinePoliciesService,
  ) {}

  /**
   * Registers a contribution and answers with its receipt; a submission that was registered before under the same key
   * answers with the first receipt. Refuses wrong answers, a closed meeting, and what comes late where that is refused.
   */
  async submit(actor: Actor, submission: Submission): Promise<Receipt> {
    actor.ensure(contribute, submission.destination);
    const earlier = await this.receiptOf(submission.key);
    if (earlier) return earlier;
    const checked = await this.check(actor, submission);
    try {
      return await this.database.transaction(() => this.register(actor, submission, checked));
    } catch (error) {
      if (error instanceof AlreadyRegistered) return (await this.receiptOf(submission.key))!;
      throw error;
    }
  }

  /** The first receipt of the submission that was made under this key. */
  async receiptOf(key: string): Promise<Receipt | null> {
    const { rows } = this.database;
    const [contribution] = await rows.matching(Contribution, { key });
    if (!contribution?.variant) return null;
    const receipts = await rows.matching(Receipt, { variant: contribution.variant });
    return receipts.toSorted((one, other) => one.receivedAt.localeCompare(other.receivedAt))[0] ?? null;
  }

  private async check(actor: Actor, { destination, answers }: Submission): Promise<Checked> {
    if (!areRight(answers)) throw Refused.invalid(faultsOf(answers));
    await this.ensureRecent(destination, answers);
    const sources = await this.offices.recogniseSources('sources', answers.sources);
    if (sources.length > 0 && !sources.some(({ organization }) => actor.actsFor(organization.id))) {
      throw Refused.field('sources', 'contributions.sourceNotYours');
    }
    const revises = await this.revised(actor, destination, answers);
    return {
      answers,
      sources,
      items: await this.items(destination, answers),
      revises,
      isReserved: revises !== null && (await this.details.isReserved(revises)),
    };
  }

  /** A report on an event that was over long before the opening is a contribution like all others (DL-5). */
  async ensureRecent({ group, meeting }: Destination, answers: Answers): Promise<void> {
    const opensOn = meeting?.opensOn;
    if (classOf(answers) !== 'event-report' || !opensOn) return;
    const { recentDays } = await this.policies.inForce(group);
    if (DateTime.fromISO(opensOn).diff(DateTime.fromISO(answers.eventOn!), 'days').days >= recentDays) {
      throw Refused.field('eventOn', 'contributions.eventNotRecent', { days: recentDays });
    }
  }

  /** Only meetings have an agenda. */
  private async items({ group, meeting }: Destination, { items }: Answers): Promise<AgendaItem[]> {
    if (meeting) return this.meetings.items('items', meeting, items);
    if (items.length > 0) throw Refused.field('items', 'contributions.noAgenda', { group: group.label });
    return [];
  }

  private async revised(actor: Actor, destination: Destination, { revises }: Answers): Promise<Document | null> {
    if (!revises) return null;
    const subject = await this.registry.find(actor, revises);
    actor.ensure(revise, subject);
    if (!destination.holds(subject.document)) {
      throw Refused.field('revises', 'contributions.revisesElsewhere', { symbol: subject.document.symbol });
    }
    return subject.document;
  }

  /** The number comes first: whoever else wants one waits from here on until this transaction ends. */
  private async register(actor: Actor, submission: Submission, checked: Checked): Promise<Receipt> {
    const { destination, key, remember } = submission;
    const { answers, revises, isReserved } = checked;
    const number = isReserved ? null : await this.nextNumber(destination, revises);
    const contribution = await this.drafts.save(actor, destination, key, answers, submission.files);
    if (!contribution.isDraft) throw new AlreadyRegistered();
    const files = await this.drafts.files(contribution);
    if (!files.some(({ role }) => role === 'main')) throw Refused.field('file', 'contributions.fileMissing');
    const present = await this.destinations.open(destination);
    const arrival = await this.certification.byDecidingClock(submission.arrival);
    const deadline = await this.deadline(present, contribution, checked);
    const issuable = { ...checked, contribution, number, files, deadline, receivedAt: arrival.receivedAt };
    const variant = await this.issue(actor, checked, issuable);
    await this.drafts.finish(contribution, variant);
    const verb = revises && !isReserved ? 'contributions.revise' : 'contributions.submit';
    const { organization } = contribution;
    const receipt = await this.certification.certify(actor, {
      ...{ verb, destination, deadline: deadline.at, organization, variant, files, arrival },
      language: answers.language,
    });
    await remember?.(receipt);
    return receipt;
  }

  private issue(actor: Actor, { revises, isReserved }: Checked, issuable: Issuable): Promise<Variant> {
    if (!revises) return this.issuing.issueOriginal(actor, issuable);
    return isReserved ? this.issuing.issueReserved(revises, issuable) : this.issuing.issueRevision(actor, revises, issuable);
  }

  /** The deadline as it stands in this very transaction, whoever is about to move it. */
  private async deadline({ meeting }: Destination, { organization }: Contribution, checked: Checked): Promise<ClassDeadline> {
    if (!meeting) return { at: null, effect: 'accept' };
    const { answers, sources, revises, isReserved } = checked;
    const organizationIds = sources.length > 0 ? sources.map((source) => source.organization.id) : [organization.id];
    const of = revises && !isReserved ? revises.documentClass : classOf(answers);
    return this.judging.deadline(meeting, { of, organizationIds, items: await this.itemsOf(checked) });
  }

  /** What is brought for a document and names no items is taken under those of the document. */
  private async itemsOf({ items, revises }: Checked): Promise<string[]> {
    return revises && items.length === 0 ? this.judging.itemsOf(revises) : items.map(({ code }) => code);
  }

  private nextNumber(destination: Destination, revises: Document | null): Promise<number> {
    return revises ? this.database.next(`document/${revises.id}/revision`) : this.registration.nextNumber(destination);
  }
}

/** Somebody else's request, or the same one sent twice, was registered first. */
class AlreadyRegistered extends Error {}
