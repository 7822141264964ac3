import { Injectable } from '@nestjs/common';
import { Document, type Publication } from '../documents/document.entity.js';
import { type Issue, RegistrationService } from '../documents/registration.service.js';
import { plainKey } from '../documents/series/series.entity.js';
import { SeriesService } from '../documents/series/series.service.js';
import { variantKey } from '../documents/symbols/symbol-variants.js';
import { Variant } from '../documents/variants/variant.entity.js';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import type { Texts } from '../foundation/i18n/languages.js';
import type { AgendaItem } from '../meetings/agenda-item.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Organization } from '../people/organization.entity.js';
import type { RightAnswers } from './answers.js';
import type { Contribution } from './contribution.entity.js';
import type { DraftFile } from './draft-file.entity.js';

/** A contribution whose answers are right, with the number that it gets and the moment at which it came. */
export interface Issuable {
  contribution: Contribution;
  /** That of the document, or of the revision; null where it was given before. */
  number: number | null;
  answers: RightAnswers;
  sources: readonly Organization[];
  items: readonly AgendaItem[];
  files: readonly DraftFile[];
  receivedAt: Date;
}

/** Makes documents and revisions of contributions, inside the transaction that registers them. */
@Injectable()
export class IssuingService {
  constructor(
    private readonly database: Database,
    private readonly registration: RegistrationService,
    private readonly series: SeriesService,
  ) {}

  /** A new document under the next number of its meeting. */
  async issueOriginal(actor: Actor, issuable: Issuable): Promise<Variant> {
    const { contribution, number, answers, items, receivedAt } = issuable;
    const { meeting, organization } = contribution;
    const publication = publicationOf(meeting, receivedAt);
    const sources = issuable.sources.length > 0 ? issuable.sources : [organization];
    const document = await this.registration.register({
      group: meeting.group,
      meeting,
      number: number!,
      titles: titlesOf(answers),
      purpose: answers.purpose,
      access: answers.access || (await this.series.find(meeting.group, plainKey)).usualAccess,
      publication,
      originalLanguage: answers.language,
      isLate: meeting.verdict(receivedAt) === 'late',
      registeredAt: receivedAt,
      postedAt: publication === 'posted' ? receivedAt : null,
      sources: sources.map((one) => ({ organization: one, isConfirmed: actor.actsFor(one.id) })),
      items,
    });
    return this.issue(document, variantKey([]), issuable);
  }

  /** The original of a document whose number was reserved; from now on it says what the contribution says (NUM-9). */
  async issueReserved({ id }: Document, issuable: Issuable): Promise<Variant> {
    const document = (await this.database.claim(Document, { id }))!;
    if (document.isWithdrawn) throw new Refused('gone', 'documents.withdrawn', { symbol: document.symbol });
    if (await this.database.manager.existsBy(Variant, { document: { id } })) {
      throw Refused.conflict('documents.alreadyFiled', { symbol: document.symbol });
    }
    const { answers, items, receivedAt, contribution } = issuable;
    const publication = publicationOf(contribution.meeting, receivedAt);
    if (publication === 'posted') document.post(receivedAt);
    if (publication === 'held') document.hold();
    Object.assign(document, {
      titles: { ...document.titles, ...titlesOf(answers) },
      purpose: answers.purpose,
      access: answers.access || document.access,
      originalLanguage: answers.language,
      isLate: contribution.meeting.verdict(receivedAt) === 'late',
    });
    if (items.length > 0) await this.registration.putUnder(document, items);
    await this.registration.refreshWords(document);
    return this.issue(document, variantKey([]), issuable);
  }

  /**
   * The next revision of a document. Its title and purpose are the document's from now on (REV-8), or from its posting
   * on, where others read the document already while the revision waits for the secretariat's check.
   */
  async issueRevision({ id }: Document, issuable: Issuable): Promise<Variant> {
    const document = (await this.database.claim(Document, { id }))!;
    if (document.isWithdrawn) throw new Refused('gone', 'documents.withdrawn', { symbol: document.symbol });
    const { answers, number } = issuable;
    const key = variantKey([{ kind: 'revision', number: number! }]);
    const words = { titles: { ...document.titles, ...titlesOf(answers) }, purpose: answers.purpose };
    if (document.isPosted && !isOutAtOnce(document)) return this.issue(document, key, issuable, words);
    await this.registration.refreshWords(Object.assign(document, words));
    return this.issue(document, key, issuable);
  }

  private issue(
    document: Document,
    key: string,
    { files, answers, receivedAt }: Issuable,
    words: Pick<Issue, 'titles' | 'purpose'> = {},
  ): Promise<Variant> {
    const isOut = isOutAtOnce(document);
    return this.registration.issue(document, {
      key,
      files: files.map(({ file, name, language, role }) => ({ file, sentAs: name, language: language ?? answers.language, role })),
      otherLanguages: 'missing',
      registeredAt: receivedAt,
      postedAt: isOut ? receivedAt : null,
      isLate: document.meeting?.verdict(receivedAt) === 'late',
      ...words,
    });
  }
}

/** Whether what is issued of this document is read by others from that moment on. */
function isOutAtOnce({ isPosted, group }: Document): boolean {
  return isPosted && group.posting === 'at-once';
}

/** What the group's policy makes of a contribution that came at this moment (DL-12). */
function publicationOf(meeting: Meeting, receivedAt: Date): Publication {
  const { group } = meeting;
  const late = meeting.verdict(receivedAt) === 'late';
  if (late && group.lateEffect === 'refuse') throw Refused.conflict('contributions.deadlinePassed');
  if (late && group.lateEffect === 'hold') return 'held';
  return group.posting === 'at-once' ? 'posted' : 'registered';
}

function titlesOf({ title, otherTitles, language }: RightAnswers): Texts {
  return { ...otherTitles, [language]: title.trim() };
}
