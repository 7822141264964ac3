import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../../config.js';
import { momentInWords, offsetInWords, tellSameTime } from '../../foundation/i18n/dates.js';
import { type Translate, translator } from '../../foundation/i18n/translator.js';
import { PostOffice } from '../../foundation/mail/post-office.js';
import { CONFIG } from '../../foundation/tokens.js';
import type { Person } from '../../people/person.entity.js';
import type { Meeting } from '../meeting.entity.js';
import { meetingInWords } from '../views/meeting-name.js';

/** The letters that tell of a deadline that is near. */
@Injectable()
export class WarningLetters {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly post: PostOffice,
  ) {}

  /** Answers whether there was somebody to write to: whoever has an address and has not left. */
  async write({ email, language, zone, hasLeft }: Person, meeting: Meeting, due: Date): Promise<boolean> {
    if (!email || hasLeft) return false;
    const t = translator(language ?? 'en');
    const name = meetingInWords(meeting, t);
    const zones = zonesFor(due, meeting.timeZone, zone);
    const lines = [
      t('meetings.warningLetter', { meeting: name }),
      zones.map((one) => momentLine(due, one, t)).join('\n'),
      t(`meetings.late_${meeting.lateEffect}`),
      t('meetings.warningWay', { url: `${originOf(this.config)}/meetings/${meeting.slug}/contributions/new` }),
    ];
    const subject = t('meetings.warningSubject', { meeting: name });
    await this.post.write({ to: email, language: t.language, subject, body: `${lines.join('\n\n')}\n` });
    return true;
  }
}

/** That of the meeting, the reader's own where it differs, and UTC (DL-13). */
function zonesFor(due: Date, meeting: string, own: string | null): string[] {
  const zones = [meeting, ...(own ? [own] : []), 'UTC'];
  return zones.filter((zone, index) => zones.slice(0, index).every((earlier) => !tellSameTime(due, earlier, zone)));
}

function momentLine(due: Date, zone: string, t: Translate): string {
  const name = zone === 'UTC' ? zone : `${zone}, ${offsetInWords(due, zone)}`;
  return t('meetings.warningMoment', { moment: momentInWords(due, zone, t.language, true), zone: name });
}
