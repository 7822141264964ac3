import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../../config.js';
import { translator } from '../../foundation/i18n/translator.js';
import { PostOffice } from '../../foundation/mail/post-office.js';
import { CONFIG } from '../../foundation/tokens.js';
import { SeatsService } from '../../groups/seats.service.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { meetingInWords } from '../../meetings/views/meeting-name.js';
import type { Person } from '../../people/person.entity.js';
import type { Approval } from './approval.entity.js';

/** The letters by which chair and secretariat hear of approvals that wait for them, or are void. */
@Injectable()
export class ApprovalLetters {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly post: PostOffice,
    private readonly seats: SeatsService,
  ) {}

  /** To all who can be the second. */
  async askSecond({ record: { meeting }, firstBy, firstId }: Approval): Promise<void> {
    for (const person of await this.officials(meeting)) {
      if (person.id !== firstId) await this.write(person, meeting, 'second', firstBy);
    }
  }

  /** To whoever had approved what has been changed since. */
  async tellVoid({ record: { meeting }, firstBy, firstId }: Approval): Promise<void> {
    for (const person of await this.officials(meeting)) {
      if (person.id === firstId) await this.write(person, meeting, 'void', firstBy);
    }
  }

  private async officials({ group }: Meeting): Promise<Person[]> {
    const seats = (await this.seats.current(group)).filter(({ role }) => role === 'chair' || role === 'secretary');
    return [...new Map(seats.map(({ person }) => [person.id, person])).values()];
  }

  private async write({ email, language, hasLeft }: Person, meeting: Meeting, kind: 'second' | 'void', by: string): Promise<void> {
    if (!email || hasLeft) return;
    const t = translator(language ?? 'en');
    const subject = t(`summary-records.approvalLetter_${kind}`, { meeting: meetingInWords(meeting, t), person: by });
    const body = `${subject}\n\n${originOf(this.config)}/meetings/${meeting.slug}/record/editions/new\n`;
    await this.post.write({ to: email, language: t.language, subject, body });
  }
}
