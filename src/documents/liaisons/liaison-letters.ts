import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../../config.js';
import { Actor } from '../../foundation/actor.js';
import { dayInWords } from '../../foundation/i18n/dates.js';
import { inLanguage } from '../../foundation/i18n/languages.js';
import { type Translate, translator } from '../../foundation/i18n/translator.js';
import { PostOffice } from '../../foundation/mail/post-office.js';
import { CONFIG } from '../../foundation/tokens.js';
import { sightOf } from '../document.policy.js';
import type { Addressee } from './addressee.js';
import type { Liaison } from './liaison.entity.js';

/** The letters with which a statement goes to its addressees, each with what is asked of that one. */
@Injectable()
export class LiaisonLetters {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly post: PostOffice,
  ) {}

  /** To those who can be written to, inside the transaction that sends it. Answers with their names. */
  async write(liaison: Liaison): Promise<string[]> {
    const language = liaison.document.originalLanguage ?? 'en';
    const told: string[] = [];
    for (const addressee of liaison.addressees) {
      if (!addressee.email) continue;
      const t = translator(language);
      const { symbol, group } = liaison.document;
      const values = { symbol: `\u2068${symbol}\u2069`, group: `\u2068${group.label}\u2069` };
      await this.post.write({
        ...{ to: addressee.email, language },
        subject: t('documents.liaisonLetterSubject', values),
        body: `${[t('documents.liaisonLetter', { ...values, to: addressee.name }), ...this.lines(liaison, addressee, t)].join('\n\n')}\n`,
      });
      told.push(addressee.name);
    }
    return told;
  }

  /** What it is called is said only where lists tell it to everybody. */
  private lines({ document, contact }: Liaison, { purpose, replyBy }: Addressee, t: Translate): string[] {
    const isTold = sightOf(Actor.visitor, { document, sources: [] }) !== 'number';
    return [
      isTold ? (inLanguage(document.titles, t.language)?.text ?? '') : '',
      t(`documents.liaisonFor_${purpose}`),
      replyBy ? t('documents.liaisonLetterReplyBy', { day: dayInWords(replyBy, t.language) }) : '',
      `${originOf(this.config)}/documents/${document.slug}`,
      contact ? t('documents.liaisonLetterContact', { contact }) : '',
    ].filter(Boolean);
  }
}
