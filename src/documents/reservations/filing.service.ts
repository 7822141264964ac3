import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { ReceptionService, type TakenFile } from '../../foundation/files/reception.service.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { Journal } from '../../foundation/journal.js';
import { type ClassDeadline, verdictOn } from '../../meetings/deadlines.js';
import { JudgingService } from '../deadlines/judging.service.js';
import { Document } from '../document.entity.js';
import { file } from '../document.policy.js';
import { publicationOf } from '../publishing.js';
import { type IssuedFile, RegistrationService } from '../registration.service.js';
import { RegistryService } from '../registry.service.js';
import { officiate } from '../series/series.policy.js';
import { variantKey } from '../symbols/symbol-variants.js';
import type { FileRole } from '../variants/document-file.entity.js';
import { Variant } from '../variants/variant.entity.js';

/** Files with what their sender says of them. */
export interface Filing {
  files: readonly FiledFile[];
  /** The language of the original; null where the document says it already. */
  language: Language | null;
  receivedAt: Date;
  /** Whether it is kept back, even from an official, until it is posted by hand. */
  isDraft?: boolean;
}

export interface FiledFile {
  file: TakenFile;
  /** Null: in the language of the original. */
  language: Language | null;
  role: FileRole;
}

/** Where no meeting sets a deadline. */
const none: ClassDeadline = { at: null, effect: 'accept' };

/** Files documents under the numbers that were reserved for them (NUM-9). */
@Injectable()
export class FilingService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly registry: RegistryService,
    private readonly registration: RegistrationService,
    private readonly reception: ReceptionService,
    private readonly judging: JudgingService,
  ) {}

  /** Issues the original of a document that has none. What officials file is posted; the secretariat has checked it. */
  file(actor: Actor, slug: string, filing: Filing): Promise<Document> {
    return this.database.transaction(async () => {
      const claimed = await this.database.claim(Document, { slug: slug.toLowerCase() });
      const { document: seen, sources } = await this.registry.find(actor, slug);
      const document = claimed ?? seen;
      actor.ensure(file, { document, sources });
      await this.ensureAwaited(document);
      await this.publish(actor, document, filing);
      const language = filing.language ?? document.originalLanguage;
      if (!language) throw Refused.field('language', 'documents.languageMissing');
      await this.database.save(Object.assign(document, { originalLanguage: language }));
      const files = await this.enter(filing.files, language);
      const { receivedAt } = filing;
      const variant = await this.registration.issue(document, {
        ...{ key: variantKey([]), files, otherLanguages: 'missing', registeredAt: receivedAt },
        postedAt: document.isPosted ? receivedAt : null,
        isLate: document.isLate,
      });
      await this.note(actor, 'documents.file', variant, files);
      return document;
    });
  }

  /** Enters files into the tables; one at least has to be a text. */
  async enter(files: readonly FiledFile[], original: Language): Promise<IssuedFile[]> {
    if (!files.some(({ role }) => role === 'main')) throw Refused.field('file', 'documents.fileMissing');
    const entered = [];
    for (const { file: taken, language, role } of files) {
      entered.push({ file: await this.reception.enter(taken), sentAs: taken.name, language: language ?? original, role });
    }
    return entered;
  }

  async note(actor: Actor, verb: string, { document, key }: Variant, files: readonly IssuedFile[]): Promise<void> {
    const details = { variant: key, files: files.map(({ file: { sha256 } }) => sha256) };
    await this.journal.note(actor, { verb, subject: document.slug, details });
  }

  private async ensureAwaited(document: Document): Promise<void> {
    if (document.isWithdrawn) throw new Refused('gone', 'documents.withdrawn', { symbol: document.symbol });
    const isThere = await this.database.manager.existsBy(Variant, { document: { id: document.id } });
    if (isThere) throw Refused.conflict('documents.alreadyFiled', { symbol: document.symbol });
  }

  /** What officials file has deadlines of its own, and is posted however late it is (DL-4, NUM-12). */
  private async publish(actor: Actor, document: Document, { receivedAt, isDraft = false }: Filing): Promise<void> {
    const { group } = document;
    const isOfficial = actor.may(officiate, group);
    if (isOfficial) document.documentClass = actor.serves(group.id) ? 'secretariat' : 'chair';
    const deadline = (await this.judging.deadlineOf(document)) ?? none;
    document.isLate = verdictOn(deadline.at, receivedAt) === 'late';
    if (isDraft) return;
    document.publish(publicationOf({ to: document, deadline, receivedAt, isOfficial }), receivedAt);
    if (actor.serves(group.id)) document.checkedAt = receivedAt;
  }
}
