import { Injectable } from '@nestjs/common';
import { Document } from '../documents/document.entity.js';
import { lateEffectOn, publicationOf } from '../documents/publishing.js';
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
import { type ClassDeadline, verdictOn } from '../meetings/deadlines.js';
import type { Organization } from '../people/organization.entity.js';
import type { RecognisedSource } from '../people/offices/office-reading.service.js';
import { classOf, type RightAnswers } from './answers.js';
import type { Contribution } from './contribution.entity.js';
import type { DraftFile } from './draft-file.entity.js';
import { RevisionsService } from './revisions.service.js';

/** A contribution whose answers are right, with the number that it gets and the moment at which it came. */
export interface Issuable {
  contribution: Contribution;
  /** That of the document, or of the revision; null where it was given before. */
  number: number | null;
  answers: RightAnswers;
  sources: readonly RecognisedSource[];
  items: readonly AgendaItem[];
  files: readonly Pick<DraftFile, 'file' | 'name' | 'language' | 'role'>[];
  receivedAt: Date;
  /** The entity for which the secretariat enters it: its letter says that it is a source. */
  enteredFor?: Organization;
  /** When others can read it, where that is not the moment at which it came. */
  postedAt?: Date;
  /** By which deadline it is judged. */
  deadline: ClassDeadline;
}

/** Makes documents and revisions of contributions, inside the transaction that registers them. */
@Injectable()
export class IssuingService {
  constructor(
    private readonly database: Database,
    private readonly registration: RegistrationService,
    private readonly series: SeriesService,
    private readonly revisions: RevisionsService,
  ) {}

  /** A new document under the next number of its meeting, or of its group. */
  async issueOriginal(actor: Actor, issuable: Issuable): Promise<Variant> {
    const { contribution, number, answers, items, receivedAt, deadline } = issuable;
    const { group, meeting, organization } = contribution;
    const publication = publicationOf({ to: contribution, deadline, receivedAt });
    const { enteredFor, postedAt = receivedAt } = issuable;
    const speaksFor = (id: number) => actor.actsFor(id) || id === enteredFor?.id;
    const sources = issuable.sources.length > 0 ? issuable.sources : [{ organization, office: null }];
    const document = await this.registration.register({
      group,
      meeting,
      number: number!,
      counting: meeting ? null : 'group',
      titles: titlesOf(answers),
      purpose: answers.purpose,
      access: answers.access || (await this.series.find(group, plainKey)).usualAccess,
      publication,
      originalLanguage: answers.language,
      documentClass: classOf(answers),
      isLate: verdictOn(deadline.at, receivedAt) === 'late',
      registeredAt: receivedAt,
      postedAt: publication === 'posted' ? postedAt : null,
      sources: sources.map((source) => ({ ...source, isConfirmed: speaksFor(source.organization.id) })),
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
    const { answers, items, receivedAt, contribution, deadline } = issuable;
    const publication = publicationOf({ to: contribution, deadline, receivedAt });
    document.publish(publication, receivedAt);
    Object.assign(document, {
      titles: { ...document.titles, ...titlesOf(answers) },
      purpose: answers.purpose,
      access: answers.access || document.access,
      originalLanguage: answers.language,
      documentClass: classOf(answers),
      isLate: verdictOn(deadline.at, receivedAt) === 'late',
    });
    if (items.length > 0) await this.registration.putUnder(document, items);
    await this.registration.refreshWords(document);
    return this.issue(document, variantKey([]), issuable);
  }

  /**
   * The next revision of a document. Its title and purpose are the document's from now on (REV-8), or from its posting
   * on, where others read the document already while the revision waits for the secretariat's check. Its sources, its
   * agenda items and who may read it are the document's at once.
   */
  async issueRevision(actor: Actor, { id }: Document, issuable: Issuable): Promise<Variant> {
    const document = (await this.database.claim(Document, { id }))!;
    if (document.isWithdrawn) throw new Refused('gone', 'documents.withdrawn', { symbol: document.symbol });
    await this.revisions.apply(actor, document, issuable);
    if (isOutAtOnce(document, issuable)) document.checkedAt = null;
    const { answers, number } = issuable;
    const key = variantKey([{ kind: 'revision', number: number! }]);
    const words = { titles: { ...document.titles, ...titlesOf(answers) }, purpose: answers.purpose };
    if (document.isPosted && !isOutAtOnce(document, issuable)) return this.issue(document, key, issuable, words);
    await this.registration.refreshWords(Object.assign(document, words));
    return this.issue(document, key, issuable);
  }

  private issue(
    document: Document,
    key: string,
    issuable: Issuable,
    words: Pick<Issue, 'titles' | 'purpose'> = {},
  ): Promise<Variant> {
    const { files, answers, receivedAt, deadline, postedAt = receivedAt } = issuable;
    const isOut = isOutAtOnce(document, issuable);
    return this.registration.issue(document, {
      key,
      files: files.map(({ file, name, language, role }) => ({ file, sentAs: name, language: language ?? answers.language, role })),
      otherLanguages: 'missing',
      registeredAt: receivedAt,
      postedAt: isOut ? postedAt : null,
      isLate: verdictOn(deadline.at, receivedAt) === 'late',
      ...words,
    });
  }
}

/** Whether what came for this document at this moment is read by others from then on. */
function isOutAtOnce({ isPosted, group }: Document, { deadline, receivedAt }: Issuable): boolean {
  const isHeldBack = lateEffectOn(deadline, receivedAt) === 'hold';
  return isPosted && group.posting === 'at-once' && !isHeldBack;
}

function titlesOf({ title, otherTitles, language }: RightAnswers): Texts {
  return { ...otherTitles, [language]: title.trim() };
}
