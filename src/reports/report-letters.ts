import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../config.js';
import { inLanguage } from '../foundation/i18n/languages.js';
import { translator } from '../foundation/i18n/translator.js';
import { PostOffice } from '../foundation/mail/post-office.js';
import { CONFIG } from '../foundation/tokens.js';
import { SeatsService } from '../groups/seats.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { meetingInWords } from '../meetings/views/meeting-name.js';
import type { Person } from '../people/person.entity.js';
import type { Report } from './report.entity.js';

/** A step that a report has taken: before which meeting, or under which symbol. */
export interface ReportStep {
  kind: 'submitted' | 'adopted' | 'issued';
  meeting: Meeting | null;
  symbol: string;
}

/** The letters by which those who sit in a group hear how far a report of it has come. */
@Injectable()
export class ReportLetters {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly post: PostOffice,
    private readonly seats: SeatsService,
  ) {}

  /** To each who sits there and has an address, once, in her language; inside the transaction that takes the step. */
  async tell(report: Report, step: ReportStep): Promise<void> {
    const seats = await this.seats.current(report.group);
    const seated = new Map(seats.map(({ person }) => [person.id, person]));
    for (const person of seated.values()) await this.write(person, report, step);
  }

  /** From this step on, those who sit in the group may know of the report, and so what it is called. */
  private async write({ email, language, hasLeft }: Person, { group, slug, titles, originalLanguage }: Report, step: ReportStep): Promise<void> {
    if (!email || hasLeft) return;
    const t = translator(language ?? 'en');
    const values = { group: `\u2068${group.label}\u2069`, meeting: step.meeting ? meetingInWords(step.meeting, t) : '', symbol: `\u2068${step.symbol}\u2069` };
    const subject = t(`reports.letter_${step.kind}`, values);
    const title = inLanguage(titles, t.language, originalLanguage)?.text ?? '';
    const lines = [subject, title, `${originOf(this.config)}/groups/${slug}`];
    await this.post.write({ to: email, language: t.language, subject, body: `${lines.filter(Boolean).join('\n\n')}\n` });
  }
}
