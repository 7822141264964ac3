import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import type { Language } from '../foundation/i18n/languages.js';
import { translator } from '../foundation/i18n/translator.js';
import { PostOffice } from '../foundation/mail/post-office.js';
import { PeopleService } from '../people/people.service.js';
import type { Person } from '../people/person.entity.js';
import { LinksService, mailedLinkMinutes } from './links.service.js';
import { frontPage } from './own-path.js';
import type { LinkPurpose } from './sign-in-link.entity.js';
import { Throttle } from './throttle.js';

export interface LinkWish {
  email: string;
  purpose: LinkPurpose;
  /** For whoever has chosen no language: that of the page on which the link was asked for. */
  language: Language;
  /** The IP address from which the wish came. */
  from: string | undefined;
  /** Where to go after signing in. */
  next?: string;
}

/** Long enough to hide whether a letter was written meanwhile. */
const answerAfter = 300;

/** Mails links to those who ask for them, and lets nobody find out who has an account. */
@Injectable()
export class LinkLetters {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly links: LinksService,
    private readonly post: PostOffice,
    private readonly throttle: Throttle,
  ) {}

  /**
   * Writes to whoever has an account, and takes the same time for whoever has none. A person gets a few letters at
   * most; what is asked for beyond them is dropped without a word.
   * @throws Refused tooMany, when the network asks for too many.
   */
  async ask(wish: LinkWish): Promise<void> {
    const mayWrite = await this.throttle.mayWrite(wish.email, wish.from);
    await Promise.all([setTimeout(answerAfter), mayWrite ? this.answer(wish) : undefined]);
  }

  private async answer(wish: LinkWish): Promise<void> {
    const person = await this.people.byEmail(wish.email);
    if (person?.email && !person.hasLeft) await this.write(person, person.email, wish);
  }

  private write(person: Person, to: string, { purpose, language, next = frontPage }: LinkWish): Promise<void> {
    return this.database.transaction(async () => {
      const link = await this.links.make(Actor.visitor, person, purpose);
      const url = next === frontPage ? link : `${link}?next=${encodeURIComponent(next)}`;
      const t = translator(person.language ?? language);
      const values = { name: person.name, url, minutes: mailedLinkMinutes[purpose] };
      const [subject, body] =
        purpose === 'sign-in'
          ? [t('account.linkLetterSubject'), t('account.linkLetter', values)]
          : [t('account.passwordLetterSubject'), t('account.passwordLetter', values)];
      await this.post.write({ to, language: t.language, subject, body });
    });
  }
}
