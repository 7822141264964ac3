import { Injectable } from '@nestjs/common';
import type { Document } from '../../documents/document.entity.js';
import { post } from '../../documents/document.policy.js';
import { DocumentsService } from '../../documents/documents.service.js';
import { RegistrationService } from '../../documents/registration.service.js';
import { type FiledFile, FilingService } from '../../documents/reservations/filing.service.js';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { ReturnLetters } from '../returns/return-letters.js';
import { ReturnsService } from '../returns/returns.service.js';

/** Other files, and why they take the place of those that the author sent. */
export interface Exchange {
  files: readonly FiledFile[];
  /** Null: that of the original. */
  language: Language | null;
  reason: string;
}

/**
 * Lets the secretariat put other files in place of an author's that nobody has read yet: a file that does not open, the
 * wrong one of two. When the paper came stays as it was, and so do its receipts; the author is told by letter.
 */
@Injectable()
export class ExchangesService {
  constructor(
    private readonly documents: DocumentsService,
    private readonly registration: RegistrationService,
    private readonly filing: FilingService,
    private readonly returns: ReturnsService,
    private readonly letters: ReturnLetters,
  ) {}

  exchange(actor: Actor, slug: string, { files, language: wanted, reason }: Exchange): Promise<Document> {
    return this.documents.change(actor, post, slug, async ({ document }) => {
      const variant = await this.returns.returnable(document);
      const language = wanted ?? document.originalLanguage;
      if (!language) throw Refused.field('language', 'documents.languageMissing');
      const entered = await this.filing.enter(files.map((file) => ({ ...file, language })), language);
      const former = await this.registration.exchangeFiles(variant, language, entered);
      const told = await this.letters.tellExchanged(variant, reason);
      const [from, to] = [former, entered].map((all) => all.map(({ file }) => file.sha256));
      return { verb: 'contributions.exchange', details: { variant: variant.key, language, reason, from, to, told } };
    });
  }
}
