import { Injectable } from '@nestjs/common';
import { JudgingService } from '../../documents/deadlines/judging.service.js';
import { RegistrationService } from '../../documents/registration.service.js';
import type { Actor } from '../../foundation/actor.js';
import { Clock } from '../../foundation/clock.js';
import { Database } from '../../foundation/database/database.js';
import { type FieldError, Refused } from '../../foundation/errors.js';
import { ReceptionService, type TakenFile } from '../../foundation/files/reception.service.js';
import { dayIn } from '../../foundation/i18n/dates.js';
import { serve } from '../../groups/group.policy.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { ClassDeadline } from '../../meetings/deadlines.js';
import { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { OfficeReading, type RecognisedSource } from '../../people/offices/office-reading.service.js';
import type { Organization } from '../../people/organization.entity.js';
import { type Answers, areRight, classOf, faultsOf, type RightAnswers } from '../answers.js';
import { CertificationService } from '../certification.service.js';
import { Destination } from '../destination.js';
import { Contribution } from '../contribution.entity.js';
import type { NewDraftFile } from '../drafts.service.js';
import { IssuingService } from '../issuing.service.js';
import type { Arrival } from '../receipt-body.js';
import type { Receipt } from '../receipt.entity.js';
import { SubmissionsService } from '../submissions.service.js';
import { Entry } from './entry.entity.js';

/** A contribution that came by letter: what it says, and what the secretariat says of the letter. */
export interface NewEntry extends Pick<Entry, 'senderName' | 'senderEmail' | 'how' | 'dated' | 'reference' | 'reason' | 'receivedAt'> {
  meeting: Meeting;
  /** The same key means the same entry, however often it is sent. */
  key: string;
  /** The code or a name of the entity for which it is entered. */
  organization: string;
  letter: TakenFile | null;
  answers: Answers;
  files: readonly NewDraftFile[];
  /** When the secretariat sent it to the portal. */
  arrival: Arrival;
  remember?: (receipt: Receipt) => Promise<void>;
}

/** What is known once it has been checked, before the transaction begins. */
interface Checked {
  answers: RightAnswers;
  organization: Organization;
  sources: RecognisedSource[];
  items: AgendaItem[];
}

/** Enters contributions for members who sent them by letter; who entered it and who sent it are both recorded (DL-16). */
@Injectable()
export class EntriesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly offices: OfficeReading,
    private readonly meetings: MeetingsService,
    private readonly registration: RegistrationService,
    private readonly reception: ReceptionService,
    private readonly judging: JudgingService,
    private readonly issuing: IssuingService,
    private readonly submissions: SubmissionsService,
    private readonly certification: CertificationService,
  ) {}

  /** Registers it as if its sender had brought it at the stated instant. Answers with the receipt; twice with the same one. */
  async enter(actor: Actor, entry: NewEntry): Promise<Receipt> {
    actor.ensure(serve, entry.meeting.group);
    const earlier = await this.submissions.receiptOf(entry.key);
    if (earlier) return earlier;
    const checked = await this.check(entry);
    try {
      return await this.database.transaction(() => this.register(actor, entry, checked));
    } catch (error) {
      if (error instanceof AlreadyEntered) return error.receipt;
      throw error;
    }
  }

  private async check(entry: NewEntry): Promise<Checked> {
    const { meeting, answers } = entry;
    const faults = [...this.faultsOf(entry), ...faultsOf(answers)];
    if (faults.length > 0 || !areRight(answers)) throw Refused.invalid(faults);
    await this.submissions.ensureRecent(Destination.meeting(meeting), answers);
    const [own] = await this.offices.recogniseSources('organization', [entry.organization]);
    const others = await this.offices.recogniseSources('sources', answers.sources);
    const { organization } = own!;
    const isNamed = others.some((source) => source.organization.id === organization.id);
    const sources = isNamed ? others : [own!, ...others];
    return { answers, organization, sources, items: await this.meetings.items('items', meeting, answers.items) };
  }

  private faultsOf({ letter, reference, receivedAt, dated, meeting, files }: NewEntry): FieldError[] {
    const faults: FieldError[] = [];
    if (!letter && !reference) faults.push({ field: 'reference', key: 'contributions.letterMissing' });
    if (receivedAt > this.clock.now()) faults.push({ field: 'receivedDay', key: 'contributions.receivedInFuture' });
    else if (!meeting.acceptsContributions(receivedAt)) faults.push({ field: 'receivedDay', key: 'contributions.closedThen' });
    if (dated > dayIn(meeting.timeZone, receivedAt)) faults.push({ field: 'dated', key: 'contributions.datedAfter' });
    if (!files.some(({ role }) => role === 'main')) faults.push({ field: 'file', key: 'contributions.fileMissing' });
    return faults;
  }

  /** The number comes first: whoever else wants one waits from here on until this transaction ends. */
  private async register(actor: Actor, entry: NewEntry, checked: Checked): Promise<Receipt> {
    const number = await this.registration.nextNumber(Destination.meeting(entry.meeting));
    const earlier = await this.submissions.receiptOf(entry.key);
    if (earlier) throw new AlreadyEntered(earlier);
    const meeting = (await this.database.claim(Meeting, { id: entry.meeting.id }))!;
    const { organization } = checked;
    const { receivedAt } = entry;
    const deadline = await this.deadline(meeting, checked);
    const contribution = await this.contribution(actor, meeting, entry, checked);
    const files = await this.files(entry);
    const variant = await this.issuing.issueOriginal(actor, {
      ...{ ...checked, contribution, number, files, deadline, receivedAt },
      ...{ enteredFor: organization, postedAt: await this.database.now() },
    });
    await this.database.save(Object.assign(contribution, { variant }));
    const receipt = await this.certification.certify(actor, {
      ...{ verb: 'contributions.enter', destination: Destination.meeting(meeting), deadline: deadline.at, organization, variant, files },
      ...{ language: checked.answers.language, arrival: { beganAt: entry.arrival.beganAt, receivedAt }, entry },
    });
    await this.keep(actor, entry, receipt);
    await entry.remember?.(receipt);
    return receipt;
  }

  private deadline(meeting: Meeting, { answers, sources, items }: Checked): Promise<ClassDeadline> {
    const organizationIds = sources.map((source) => source.organization.id);
    return this.judging.deadline(meeting, { of: classOf(answers), organizationIds, items: items.map(({ code }) => code) });
  }

  private contribution(actor: Actor, meeting: Meeting, { key, arrival }: NewEntry, { answers, organization }: Checked) {
    const author = { id: actor.identity.id };
    const savedAt = arrival.receivedAt;
    return this.database.save(Object.assign(new Contribution(), { key, group: meeting.group, meeting, author, organization, answers, savedAt, variant: null }));
  }

  private async files({ files }: NewEntry) {
    const entered = [];
    for (const { file, language, role } of files) {
      entered.push({ file: await this.reception.enter(file), name: file.name, language, role });
    }
    return entered;
  }

  private async keep(actor: Actor, entry: NewEntry, receipt: Receipt): Promise<void> {
    const { senderName, senderEmail, how, dated, reference, reason, receivedAt, letter } = entry;
    await this.database.save(
      Object.assign(new Entry(), {
        ...{ senderName, senderEmail, how, dated, reference, reason, receivedAt, receipt },
        enteredBy: { id: actor.identity.id },
        enteredAt: entry.arrival.receivedAt,
        letter: letter && (await this.reception.enter(letter)),
        letterName: letter?.name ?? null,
      }),
    );
  }
}

/** The same form was sent twice, and the other one was registered first. */
class AlreadyEntered extends Error {
  constructor(readonly receipt: Receipt) {
    super();
  }
}
