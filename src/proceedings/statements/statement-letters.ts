import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../../config.js';
import { translator } from '../../foundation/i18n/translator.js';
import { PostOffice } from '../../foundation/mail/post-office.js';
import { CONFIG } from '../../foundation/tokens.js';
import { meetingInWords } from '../../meetings/views/meeting-name.js';
import type { Statement } from './statement.entity.js';

/** The letters by which a delegation learns what became of its statement. */
@Injectable()
export class StatementLetters {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly post: PostOffice,
  ) {}

  async tell({ person: { email, language, hasLeft }, meeting, number, state, answer, address }: Statement): Promise<void> {
    if (!email || hasLeft) return;
    const t = translator(language ?? 'en');
    const told = t(`proceedings.statement_${state}`);
    const subject = t('proceedings.statementLetter', { meeting: meetingInWords(meeting, t), number, state: told });
    const lines = [subject, ...(answer ? [answer] : []), originOf(this.config) + address];
    await this.post.write({ to: email, language: t.language, subject, body: `${lines.join('\n\n')}\n` });
  }
}
