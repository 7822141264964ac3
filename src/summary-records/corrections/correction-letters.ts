import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../../config.js';
import { translator } from '../../foundation/i18n/translator.js';
import { PostOffice } from '../../foundation/mail/post-office.js';
import { CONFIG } from '../../foundation/tokens.js';
import { meetingInWords } from '../../meetings/views/meeting-name.js';
import type { Correction } from './correction.entity.js';

/** The letters by which a delegation learns what became of its correction. */
@Injectable()
export class CorrectionLetters {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly post: PostOffice,
  ) {}

  async tell({ person: { email, language, hasLeft }, record: { meeting }, number, state, answer, paragraphNumber }: Correction): Promise<void> {
    if (!email || hasLeft) return;
    const t = translator(language ?? 'en');
    const subject = t('summary-records.letterCorrection', {
      meeting: meetingInWords(meeting, t),
      paragraph: paragraphNumber,
      state: t(`summary-records.correction_${state}`),
    });
    const lines = [subject, ...(answer ? [answer] : []), `${originOf(this.config)}/meetings/${meeting.slug}/record/corrections/${number}`];
    await this.post.write({ to: email, language: t.language, subject, body: `${lines.join('\n\n')}\n` });
  }
}
