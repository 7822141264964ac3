import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../config.js';
import { Document, type Publication } from '../documents/document.entity.js';
import { revise } from '../documents/document.policy.js';
import { RegistrationService } from '../documents/registration.service.js';
import { RegistryService } from '../documents/registry.service.js';
import { variantKey } from '../documents/symbol-variants.js';
import { Variant } from '../documents/variant.entity.js';
import type { Actor } from '../foundation/actor.js';
import { canonicalJson } from '../foundation/canonical.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import type { Language } from '../foundation/i18n/languages.js';
import { Journal } from '../foundation/journal.js';
import { CONFIG } from '../foundation/tokens.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import type { Organization } from '../people/organization.entity.js';
import { PeopleService } from '../people/people.service.js';
import { type Answers, areRight, faultsOf, type RightAnswers } from './answers.js';
import { Contribution } from './contribution.entity.js';
import { contribute } from './contribution.policy.js';
import { DraftFile } from './draft-file.entity.js';
import { DraftsService, type NewDraftFile } from './drafts.service.js';
import { type Arrival, receiptBody, type ReceivedPart } from './receipt-body.js';
import { ReceiptLetters } from './receipt-letters.js';
import { Receipt } from './receipt.entity.js';

/** What a delegate hands in: answers, files, and when they came. */
export interface Submission {
  meeting: Meeting;
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
  sources: Organization[];
  items: Awaited<ReturnType<MeetingsService['items']>>;
  /** The document of which it is a revision. */
  revises: Document | null;
}

/** Registers contributions: number, verdict and receipt, all in one transaction, or nothing at all. */
@Injectable()
export class SubmissionsService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly meetings: MeetingsService,
    private readonly registry: RegistryService,
    private readonly registration: RegistrationService,
    private readonly drafts: DraftsService,
    private readonly letters: ReceiptLetters,
  ) {}

  /**
   * Registers a contribution and answers with its receipt; a submission that was registered before under the same key
   * answers with the first receipt. Refuses wrong answers, a closed meeting, and what comes late where that is refused.
   */
  async submit(actor: Actor, submission: Submission): Promise<Receipt> {
    actor.ensure(contribute, submission.meeting);
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

  /** The latest receipt of the submission that was made under this key. */
  async receiptOf(key: string): Promise<Receipt | null> {
    const contribution = await this.database.manager.findOneBy(Contribution, { key });
    if (!contribution?.variant) return null;
    return this.database.manager.findOne(Receipt, { where: { variant: { id: contribution.variant.id } } });
  }

  private async check(actor: Actor, { meeting, answers }: Submission): Promise<Checked> {
    if (!areRight(answers)) throw Refused.invalid(faultsOf(answers));
    const revises = await this.revised(actor, meeting, answers);
    const sources = await this.people.recognise('sources', answers.sources);
    if (sources.length > 0 && !sources.some(({ id }) => actor.actsFor(id))) {
      throw Refused.field('sources', 'contributions.sourceNotYours');
    }
    return { answers, sources, items: await this.meetings.items('items', meeting, answers.items), revises };
  }

  private async revised(actor: Actor, meeting: Meeting, { revises }: Answers): Promise<Document | null> {
    if (!revises) return null;
    const subject = await this.registry.find(actor, revises);
    actor.ensure(revise, subject);
    if (subject.document.meeting?.id !== meeting.id) {
      throw Refused.field('revises', 'contributions.revisesElsewhere', { symbol: subject.document.symbol });
    }
    return subject.document;
  }

  /** The number comes first: whoever else wants one waits from here on until this transaction ends. */
  private async register(actor: Actor, submission: Submission, checked: Checked): Promise<Receipt> {
    const { meeting, key, remember } = submission;
    const { answers, revises } = checked;
    const number = await this.nextNumber(meeting, revises);
    const contribution = await this.drafts.save(actor, meeting, key, answers, submission.files);
    if (!contribution.isDraft) throw new AlreadyRegistered();
    const files = await this.drafts.files(contribution);
    if (!files.some(({ role }) => role === 'main')) throw Refused.field('file', 'contributions.fileMissing');
    const arrival = await this.arrival(submission);
    const publication = publicationOf(meeting, arrival);
    const variant = revises
      ? await this.issueRevision(revises, number, checked, files, arrival)
      : await this.issueOriginal(actor, contribution, number, checked, files, arrival, publication);
    contribution.variant = variant;
    await this.database.save(contribution);
    for (const file of files) await this.database.remove(file);
    const receipt = await this.certify(actor, contribution, variant, files, arrival, answers.language);
    await remember?.(receipt);
    return receipt;
  }

  private nextNumber(meeting: Meeting, revises: Document | null): Promise<number> {
    return revises ? this.database.next(`document/${revises.id}/revision`) : this.registration.nextNumber(meeting);
  }

  /** Both instants by the clock that decides, which may be another machine's than the one that received. */
  private async arrival({ meeting, arrival }: Submission): Promise<Arrival> {
    const now = await this.database.now();
    if (!meeting.acceptsContributions(now)) throw Refused.conflict('contributions.closed');
    const shift = now.getTime() - this.clock.now().getTime();
    return {
      beganAt: new Date(arrival.beganAt.getTime() + shift),
      receivedAt: new Date(arrival.receivedAt.getTime() + shift),
    };
  }

  private async issueOriginal(
    actor: Actor,
    { meeting, organization }: Contribution,
    number: number,
    { answers, sources, items }: Checked,
    files: readonly DraftFile[],
    { receivedAt }: Arrival,
    publication: Publication,
  ): Promise<Variant> {
    const isLate = meeting.verdict(receivedAt) === 'late';
    const postedAt = publication === 'posted' ? receivedAt : null;
    const contributors = sources.length > 0 ? sources : [organization];
    const document = await this.registration.register({
      group: meeting.group,
      meeting,
      number,
      titles: titlesOf(answers),
      purpose: answers.purpose,
      access: answers.access || meeting.group.defaultAccess,
      publication,
      originalLanguage: answers.language,
      isLate,
      registeredAt: receivedAt,
      postedAt,
      sources: contributors.map((one) => ({ organization: one, isConfirmed: actor.actsFor(one.id) })),
      items,
    });
    return this.issue(document, variantKey([]), files, answers.language, { registeredAt: receivedAt, postedAt, isLate });
  }

  private async issueRevision(
    { id }: Document,
    number: number,
    { answers }: Checked,
    files: readonly DraftFile[],
    { receivedAt }: Arrival,
  ): Promise<Variant> {
    const revised = (await this.database.claim(Document, { id }))!;
    if (revised.isWithdrawn) throw new Refused('gone', 'documents.withdrawn', { symbol: revised.symbol });
    Object.assign(revised, { titles: { ...revised.titles, ...titlesOf(answers) }, purpose: answers.purpose });
    await this.registration.refreshWords(revised);
    const isPosted = revised.isPosted && revised.group.posting === 'at-once';
    return this.issue(revised, variantKey([{ kind: 'revision', number }]), files, answers.language, {
      registeredAt: receivedAt,
      postedAt: isPosted ? receivedAt : null,
      isLate: revised.meeting!.verdict(receivedAt) === 'late',
    });
  }

  private issue(
    document: Document,
    key: string,
    files: readonly DraftFile[],
    original: Language,
    moments: Pick<Variant, 'registeredAt' | 'postedAt' | 'isLate'>,
  ): Promise<Variant> {
    return this.registration.issue(document, {
      key,
      files: files.map(({ file, name, language, role }) => ({ file, sentAs: name, language: language ?? original, role })),
      otherLanguages: 'missing',
      ...moments,
    });
  }

  private async certify(
    actor: Actor,
    { meeting, organization }: Contribution,
    variant: Variant,
    files: readonly DraftFile[],
    arrival: Arrival,
    language: Language,
  ): Promise<Receipt> {
    const { identity } = actor;
    const body = receiptBody({
      id: randomUUID(),
      origin: originOf(this.config),
      variant,
      meeting,
      language,
      submittedBy: { name: identity.name, email: identity.email },
      organization,
      files: files.map((file) => partOf(file, language)),
      ...arrival,
    });
    const receipt = await this.database.save(
      Object.assign(new Receipt(), { id: body.id, variant, person: { id: identity.id }, organization, body: canonicalJson(body) }),
    );
    await this.journal.note(actor, {
      verb: variant.isOriginal ? 'contributions.submit' : 'contributions.revise',
      subject: variant.document.slug,
      onBehalfOf: organization.code,
      details: { variant: variant.key, receipt: body.id, verdict: body.verdict, files: body.files.map(({ sha256 }) => sha256) },
    });
    await this.letters.write(identity, body);
    return receipt;
  }
}

/** Somebody else's request, or the same one sent twice, was registered first. */
class AlreadyRegistered extends Error {}

/** What the group's policy makes of a contribution that came at this moment (DL-12). */
function publicationOf(meeting: Meeting, { receivedAt }: Arrival): Publication {
  const { group } = meeting;
  const late = meeting.verdict(receivedAt) === 'late';
  if (late && group.lateEffect === 'refuse') throw Refused.conflict('contributions.deadlinePassed');
  if (late && group.lateEffect === 'hold') return 'held';
  return group.posting === 'at-once' ? 'posted' : 'registered';
}

function titlesOf({ title, otherTitles, language }: RightAnswers) {
  return { ...otherTitles, [language]: title.trim() };
}

function partOf({ file, name, language, role }: DraftFile, original: Language): ReceivedPart {
  const { kind, size, sha256 } = file;
  return { name, language: language ?? original, role, kind, size, sha256 };
}
