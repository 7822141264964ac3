import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../../config.js';
import { Database } from '../../foundation/database/database.js';
import { inLanguage, type Language } from '../../foundation/i18n/languages.js';
import { translator } from '../../foundation/i18n/translator.js';
import { PostOffice } from '../../foundation/mail/post-office.js';
import { CONFIG } from '../../foundation/tokens.js';
import { FocalPointsService } from '../../people/focal-points.service.js';
import { Person } from '../../people/person.entity.js';
import type { AccountRequest } from './account-request.entity.js';

/** For how many hours the address can be confirmed, and for how many the first link to sign in works. */
export const hours = { confirming: 24, entering: 72 } as const;

/** The letters about a request: to whoever asked, and to those who decide. */
@Injectable()
export class RequestLetters {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly post: PostOffice,
    private readonly points: FocalPointsService,
  ) {}

  async askToConfirm({ email, name, language, organization }: AccountRequest, secret: string): Promise<void> {
    const t = translator(language);
    const url = `${this.origin}/account/request/${secret}`;
    const entity = nameOf(organization, language);
    const body = t('account.requestConfirmLetter', { name, entity, url, hours: hours.confirming });
    await this.post.write({ to: email, language, subject: t('account.requestConfirmSubject'), body });
  }

  /** To whoever asks for an account that she has already. */
  async tellOfAccount({ email, name, language: own }: Person, asked: Language): Promise<void> {
    const t = translator(own ?? asked);
    const body = t('account.requestKnownLetter', { name, url: `${this.origin}/sign-in` });
    await this.post.write({ to: email!, language: t.language, subject: t('account.requestKnownSubject'), body });
  }

  /** To the focal points of the entity and to the administrators, each once. */
  async tellDeciders(request: AccountRequest): Promise<void> {
    const points = (await this.points.current(request.organization)).map(({ person }) => person);
    const administrators = await this.database.manager.findBy(Person, { isAdmin: true });
    const deciders = new Map([...points, ...administrators].map((person) => [person.id, person]));
    for (const { email, language } of deciders.values()) {
      if (email) await this.tellDecider(request, email, language ?? 'en');
    }
  }

  /** `link` signs the person in; `answer` tells which seats could not be given. */
  async approve({ email, name, language, organization, answer }: AccountRequest, link: string): Promise<void> {
    const t = translator(language);
    const values = { name, entity: nameOf(organization, language), url: link, hours: hours.entering };
    const body = [t('account.requestApprovedLetter', values), ...(answer ? [answer] : [])].join('\n\n');
    await this.post.write({ to: email, language, subject: t('account.requestApprovedSubject'), body });
  }

  async decline({ email, name, language, organization, answer }: AccountRequest): Promise<void> {
    const t = translator(language);
    const entity = nameOf(organization, language);
    const body = t('account.requestDeclinedLetter', { name, entity, reason: answer ?? '' });
    await this.post.write({ to: email, language, subject: t('account.requestDeclinedSubject'), body });
  }

  private async tellDecider(request: AccountRequest, to: string, language: Language): Promise<void> {
    const t = translator(language);
    const { name, email, organization, why, handle } = request;
    const entity = nameOf(organization, language);
    const url = `${this.origin}/account/requests/${handle}`;
    const body = t('account.requestWaitsLetter', { name, email, entity, why, url });
    await this.post.write({ to, language, subject: t('account.requestWaitsSubject', { entity }), body });
  }

  private get origin(): string {
    return originOf(this.config);
  }
}

function nameOf({ names, code }: AccountRequest['organization'], language: Language): string {
  return inLanguage(names, language)?.text ?? code;
}
