import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../../config.js';
import { momentInWords, offsetInWords } from '../../foundation/i18n/dates.js';
import { translator } from '../../foundation/i18n/translator.js';
import { PostOffice } from '../../foundation/mail/post-office.js';
import { CONFIG } from '../../foundation/tokens.js';
import { SeatsService } from '../../groups/seats.service.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { meetingInWords } from '../../meetings/views/meeting-name.js';
import type { Person } from '../../people/person.entity.js';
import type { Corrigendum } from '../corrigenda/corrigendum.entity.js';
import type { Edition, EditionKind } from './edition.entity.js';

interface Announced {
  kind: Exclude<EditionKind, 'reconstructed'> | 'corrigendum';
  meeting: Meeting;
  correctionsCloseAt: Date | null;
  /** Behind the address of the record. */
  path: string;
}

/** The letters by which those who sit in a group hear of its records. */
@Injectable()
export class EditionLetters {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly post: PostOffice,
    private readonly seats: SeatsService,
  ) {}

  /** To each who sits there and has an address, once, in her language; of what is reconstructed nobody has to hear. */
  async announce(edition: Edition): Promise<void> {
    const { kind, record: { meeting }, correctionsCloseAt } = edition;
    if (kind === 'reconstructed') return;
    for (const person of await this.seated(meeting)) await this.write(person, { kind, meeting, correctionsCloseAt, path: '' });
  }

  /** The same of a corrigendum to an approved record. */
  async announceCorrigendum({ record: { meeting }, number }: Corrigendum): Promise<void> {
    const about = { kind: 'corrigendum' as const, meeting, correctionsCloseAt: null, path: `/corrigenda/${number}` };
    for (const person of await this.seated(meeting)) await this.write(person, about);
  }

  private async seated({ group }: Meeting): Promise<Person[]> {
    const seats = await this.seats.current(group);
    return [...new Map(seats.map(({ person }) => [person.id, person])).values()];
  }

  private async write({ email, language, hasLeft }: Person, { kind, meeting, correctionsCloseAt, path }: Announced): Promise<void> {
    if (!email || hasLeft) return;
    const t = translator(language ?? 'en');
    const name = meetingInWords(meeting, t);
    const zone = meeting.timeZone;
    const until = correctionsCloseAt && `${momentInWords(correctionsCloseAt, zone, t.language, true)} (${zone}, ${offsetInWords(correctionsCloseAt, zone)})`;
    const subject = t(`summary-records.letter_${kind}`, { meeting: name });
    const lines = [
      subject,
      ...(until ? [t('summary-records.letterUntil', { moment: until })] : []),
      `${originOf(this.config)}/meetings/${meeting.slug}/record${path}`,
    ];
    await this.post.write({ to: email, language: t.language, subject, body: `${lines.join('\n\n')}\n` });
  }
}
