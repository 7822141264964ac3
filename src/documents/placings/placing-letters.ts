import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../../config.js';
import { inLanguage } from '../../foundation/i18n/languages.js';
import { translator } from '../../foundation/i18n/translator.js';
import { PostOffice } from '../../foundation/mail/post-office.js';
import { CONFIG } from '../../foundation/tokens.js';
import { SeatsService } from '../../groups/seats.service.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { meetingInWords } from '../../meetings/views/meeting-name.js';
import type { Person } from '../../people/person.entity.js';
import type { SourcedDocument } from '../document.policy.js';

/** Tells the authors of a paper that was held before which meeting it comes. */
@Injectable()
export class PlacingLetters {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly post: PostOffice,
    private readonly seats: SeatsService,
  ) {}

  /** To those who sit in the group for one of its sources now, observers apart. Inside the transaction that puts it there. */
  async tellAuthors({ document, sources }: SourcedDocument, meeting: Meeting): Promise<void> {
    const contributing = sources.flatMap(({ organization, isConfirmed }) => (organization && isConfirmed ? organization.id : []));
    const seats = (await this.seats.current(document.group)).filter(
      ({ organization, role }) => organization !== null && role !== 'observer' && contributing.includes(organization.id),
    );
    const authors = new Map(seats.map(({ person }) => [person.id, person]));
    for (const author of authors.values()) await this.write(author, document, meeting);
  }

  private async write({ email, language }: Person, { symbol, slug, titles }: SourcedDocument['document'], meeting: Meeting): Promise<void> {
    if (!email) return;
    const t = translator(language ?? 'en');
    const values = { symbol: `\u2068${symbol}\u2069`, meeting: meetingInWords(meeting, t) };
    const title = inLanguage(titles, t.language)?.text ?? '';
    const body = [t('documents.placedLetter', values), title, `${originOf(this.config)}/documents/${slug}`];
    await this.post.write({
      to: email,
      language: t.language,
      subject: t('documents.placedLetterSubject', values),
      body: `${body.filter(Boolean).join('\n\n')}\n`,
    });
  }
}
