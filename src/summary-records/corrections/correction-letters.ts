import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../../config.js';
import { inLanguage } from '../../foundation/i18n/languages.js';
import { type Translate, translator } from '../../foundation/i18n/translator.js';
import { PostOffice } from '../../foundation/mail/post-office.js';
import { CONFIG } from '../../foundation/tokens.js';
import { SeatsService } from '../../groups/seats.service.js';
import { meetingInWords } from '../../meetings/views/meeting-name.js';
import type { Person } from '../../people/person.entity.js';
import type { Correction } from './correction.entity.js';

/** The letters by which a delegation learns what became of its correction, and the chair that one is appealed. */
@Injectable()
export class CorrectionLetters {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly post: PostOffice,
    private readonly seats: SeatsService,
  ) {}

  tell(correction: Correction): Promise<void> {
    const { person, record: { meeting }, state, answer, appeal, paragraphNumber: paragraph } = correction;
    return this.write(person, correction, answer, (t) => {
      const key = appeal ? 'summary-records.letterOnAppeal' : 'summary-records.letterCorrection';
      return t(key, { meeting: meetingInWords(meeting, t), paragraph, state: t(`summary-records.correction_${state}`) });
    });
  }

  async askChair(correction: Correction): Promise<void> {
    const { organization: { names, code }, record: { meeting }, appeal, paragraphNumber: paragraph } = correction;
    const seats = (await this.seats.current(meeting.group)).filter(({ role }) => role === 'chair');
    for (const person of new Map(seats.map((seat) => [seat.person.id, seat.person])).values()) {
      await this.write(person, correction, appeal!.reason, (t) => {
        const organization = inLanguage(names, t.language)?.text ?? code;
        return t('summary-records.letterAppeal', { meeting: meetingInWords(meeting, t), paragraph, organization });
      });
    }
  }

  private async write({ email, language, hasLeft }: Person, { record, number }: Correction, words: string | null, say: (t: Translate) => string): Promise<void> {
    if (!email || hasLeft) return;
    const t = translator(language ?? 'en');
    const subject = say(t);
    const lines = [subject, ...(words ? [words] : []), `${originOf(this.config)}/meetings/${record.meeting.slug}/record/corrections/${number}`];
    await this.post.write({ to: email, language: t.language, subject, body: `${lines.join('\n\n')}\n` });
  }
}
