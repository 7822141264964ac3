import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../config.js';
import type { Identity } from '../foundation/actor.js';
import { momentInWords, offsetInWords } from '../foundation/i18n/dates.js';
import { translator } from '../foundation/i18n/translator.js';
import { PostOffice } from '../foundation/mail/post-office.js';
import { CONFIG } from '../foundation/tokens.js';
import type { AccessLevel } from '../groups/group.entity.js';
import { type ReceiptBody, verdictWords } from './receipt-body.js';

/** Sends the submitter, or the sender of a letter, a copy of the receipt, in her language. */
@Injectable()
export class ReceiptLetters {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly post: PostOffice,
  ) {}

  /**
   * Inside the transaction that certifies the receipt. Whoever has no address gets none. Letters pass through many hands:
   * what a document is called stands in them only where lists tell it, too.
   */
  async write({ email, language }: Pick<Identity, 'email' | 'language'>, receipt: ReceiptBody, access: AccessLevel): Promise<void> {
    if (!email) return;
    const t = translator(language ?? 'en');
    const receivedAt = new Date(receipt.receivedAt);
    const moment = momentInWords(receivedAt, receipt.zone, t.language, true);
    const isTold = access === 'public' || access === 'members';
    const symbol = `\u2068${receipt.symbol}\u2069`;
    const lines = [
      t('contributions.letterReceived', { symbol, moment, zone: `${receipt.zone}, ${offsetInWords(receivedAt, receipt.zone)}` }),
      t(verdictWords(receipt)),
      ...(isTold ? [receipt.title] : []),
      ...receipt.files.map((part) => {
        const name = isTold ? part.name : `${part.language}.${part.kind}`;
        return `${t('contributions.letterFile', { name, size: part.size })}\n  SHA-256 ${part.sha256}`;
      }),
      `${t('contributions.letterReceiptAt')} ${originOf(this.config)}/receipts/${receipt.id}`,
      `${t('contributions.letterDocumentAt')} ${receipt.document}`,
    ];
    await this.post.write({
      to: email,
      language: t.language,
      subject: t('contributions.letterSubject', { symbol }),
      body: `${lines.join('\n\n')}\n`,
    });
  }
}
