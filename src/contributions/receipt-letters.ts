import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../config.js';
import type { Identity } from '../foundation/actor.js';
import { momentInWords, offsetInWords } from '../foundation/i18n/dates.js';
import { translator } from '../foundation/i18n/translator.js';
import { PostOffice } from '../foundation/mail/post-office.js';
import { CONFIG } from '../foundation/tokens.js';
import { type ReceiptBody, verdictWords } from './receipt-body.js';

/** Sends the submitter, or the sender of a letter, a copy of the receipt, in her language. */
@Injectable()
export class ReceiptLetters {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly post: PostOffice,
  ) {}

  /** Inside the transaction that certifies the receipt. Whoever has no address gets none. */
  async write({ email, language }: Pick<Identity, 'email' | 'language'>, receipt: ReceiptBody): Promise<void> {
    if (!email) return;
    const t = translator(language ?? 'en');
    const receivedAt = new Date(receipt.receivedAt);
    const moment = momentInWords(receivedAt, receipt.zone, t.language, true);
    const symbol = `\u2068${receipt.symbol}\u2069`;
    const lines = [
      t('contributions.letterReceived', { symbol, moment, zone: `${receipt.zone}, ${offsetInWords(receivedAt, receipt.zone)}` }),
      t(verdictWords(receipt)),
      receipt.title,
      ...receipt.files.map(({ name, size, sha256 }) => `${t('contributions.letterFile', { name, size })}\n  SHA-256 ${sha256}`),
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
