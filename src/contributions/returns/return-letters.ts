import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../../config.js';
import { JudgingService } from '../../documents/deadlines/judging.service.js';
import { withSuffix } from '../../documents/symbols/symbol-variants.js';
import type { Variant } from '../../documents/variants/variant.entity.js';
import { Database } from '../../foundation/database/database.js';
import { momentInWords, offsetInWords } from '../../foundation/i18n/dates.js';
import { type Translate, translator } from '../../foundation/i18n/translator.js';
import { PostOffice } from '../../foundation/mail/post-office.js';
import { CONFIG } from '../../foundation/tokens.js';
import { Person } from '../../people/person.entity.js';
import { Receipt } from '../receipt.entity.js';

/** The letters about returned papers, to whoever handed them in. */
@Injectable()
export class ReturnLetters {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly post: PostOffice,
    private readonly judging: JudgingService,
  ) {}

  /** Answers with the names of those who were written to. */
  async tellAuthor(variant: Variant, reason: string): Promise<string[]> {
    const due = (await this.judging.deadlineOf(variant.document))?.at ?? null;
    const url = `${originOf(this.config)}/documents/${variant.document.slug}/replacements/new`;
    return this.tell(variant, (t, symbol) => ({
      subject: t('contributions.returnSubject', { symbol }),
      body: [t('contributions.returnLetter', { symbol, reason, url }), deadlineInWords(variant, due, t)],
    }));
  }

  tellTakenBack(variant: Variant): Promise<string[]> {
    return this.tell(variant, (t, symbol) => ({
      subject: t('contributions.returnSubject', { symbol }),
      body: [t('contributions.returnTakenBackLetter', { symbol })],
    }));
  }

  /** That the secretariat has put other files in place of the author's. */
  tellExchanged(variant: Variant, reason: string): Promise<string[]> {
    const url = `${originOf(this.config)}/documents/${variant.document.slug}`;
    return this.tell(variant, (t, symbol) => ({
      subject: t('contributions.exchangeSubject', { symbol }),
      body: [t('contributions.exchangeLetter', { symbol, reason, url })],
    }));
  }

  private async tell(variant: Variant, say: Say): Promise<string[]> {
    const told: string[] = [];
    for (const { name, email, language } of await this.authors(variant)) {
      if (!email) continue;
      const t = translator(language ?? 'en');
      const { subject, body } = say(t, `\u2068${withSuffix(variant.document.symbol, variant.suffix)}\u2069`);
      await this.post.write({ to: email, language: t.language, subject, body: `${body.filter(Boolean).join('\n\n')}\n` });
      told.push(name);
    }
    return told;
  }

  /** Who handed it in; of what came without a receipt, who had the number reserved. */
  private async authors({ id, document }: Variant): Promise<Person[]> {
    const receipts = await this.database.manager.findBy(Receipt, { variant: { id } });
    const persons = new Map(receipts.map(({ person }) => [person.id, person]));
    if (persons.size > 0) return [...persons.values()];
    return document.registrarId ? this.database.manager.findBy(Person, { id: document.registrarId }) : [];
  }
}

type Say = (t: Translate, symbol: string) => { subject: string; body: (string | null)[] };

/** Until when the mended files are in time; a receipt tells it again. */
function deadlineInWords({ document: { meeting } }: Variant, at: Date | null, t: Translate): string | null {
  if (!meeting || !at) return null;
  const zone = `${meeting.timeZone}, ${offsetInWords(at, meeting.timeZone)}`;
  return t('contributions.returnDeadline', { moment: momentInWords(at, meeting.timeZone, t.language, true), zone });
}
