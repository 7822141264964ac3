import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../foundation/actor.js';
import { Clock } from '../../foundation/clock.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { Journal } from '../../foundation/journal.js';
import { hashOf, newSecret } from '../../foundation/secrets.js';
import { GroupsService } from '../../groups/groups.service.js';
import { newHandle } from '../../people/handle.js';
import { PeopleService } from '../../people/people.service.js';
import { Throttle } from '../throttle.js';
import type { AccountRequestForm } from './account-request.dto.js';
import { AccountRequest } from './account-request.entity.js';
import { decide, seeRequests } from './account-request.policy.js';
import { hours, RequestLetters } from './request-letters.js';

export interface Asking {
  wish: AccountRequestForm;
  language: Language;
  /** The IP address from which the wish came. */
  from: string | undefined;
}

/** Long enough to hide which letter was written meanwhile. */
const answerAfter = 300;
const hour = 3_600_000;

/** Takes visitors' wishes for accounts, and shows them to those who decide. */
@Injectable()
export class AccountRequestsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly groups: GroupsService,
    private readonly letters: RequestLetters,
    private readonly throttle: Throttle,
  ) {}

  /**
   * Takes a wish and writes to its address, in the same time and without a difference in the answer whether the
   * address is known or not.
   * @throws Refused invalid for an unknown entity, tooMany when the network asks for too many letters.
   */
  async ask({ wish, language, from }: Asking): Promise<void> {
    const [organization] = await this.people.recognise('organization', [wish.organization]);
    const groups = (await this.groups.all()).filter(({ slug }) => wish.groups?.includes(slug));
    const mayWrite = await this.throttle.mayWrite(wish.email, from);
    const asked = { ...wish, organization: organization!, groupIds: groups.map(({ id }) => id), language };
    await Promise.all([setTimeout(answerAfter), mayWrite ? this.take(asked) : undefined]);
  }

  /** The request whose address this secret confirms, as long as it can be. */
  async find(secret: string): Promise<AccountRequest | null> {
    const request = await this.database.manager.findOneBy(AccountRequest, { hash: hashOf(secret) });
    return request?.canBeConfirmed(this.clock.now()) ? request : null;
  }

  /** Confirms the address, once: from now on the request waits, in place of earlier ones. */
  confirm(secret: string): Promise<AccountRequest | null> {
    return this.database.transaction(async () => {
      const request = await this.database.claim(AccountRequest, { hash: hashOf(secret) });
      if (!request?.canBeConfirmed(this.clock.now())) return null;
      const earlier = await this.database.manager.findBy(AccountRequest, { email: request.email, state: 'waiting' });
      await this.database.saveAll(earlier.map((one) => Object.assign(one, { state: 'replaced' as const })));
      await this.database.save(Object.assign(request, { state: 'waiting' as const }));
      await this.note('account.confirmRequest', request);
      await this.letters.tellDeciders(request);
      return request;
    });
  }

  /** The requests that wait for this person's decision, the oldest first. */
  waiting(actor: Actor): Promise<AccountRequest[]> {
    actor.ensure(seeRequests, null);
    const of = actor.isAdmin ? {} : { organization: { id: In([...actor.answersFor]) } };
    return this.database.manager.find(AccountRequest, { where: { ...of, state: 'waiting' }, order: { id: 'ASC' } });
  }

  /** @throws Refused missing, also for whoever does not decide about it. */
  async shown(actor: Actor, handle: string): Promise<AccountRequest> {
    void actor.identity;
    const request = await this.database.manager.findOneBy(AccountRequest, { handle });
    if (!request || request.state === 'unconfirmed' || !actor.may(decide, request)) throw Refused.missing();
    return request;
  }

  private take(asked: Pick<AccountRequest, 'name' | 'email' | 'organization' | 'groupIds' | 'why' | 'language'>): Promise<void> {
    return this.database.transaction(async () => {
      const known = await this.people.byEmail(asked.email);
      if (known) return known.hasLeft ? undefined : this.letters.tellOfAccount(known, asked.language);
      await this.sweep();
      const [secret, now] = [newSecret(), this.clock.now()];
      const { name, organization, groupIds, why, language } = asked;
      const request = Object.assign(new AccountRequest(), {
        ...{ handle: newHandle(), hash: hashOf(secret), state: 'unconfirmed', createdAt: now },
        ...{ name, organization, groupIds, why, language, email: asked.email.toLowerCase() },
        ...{ expiresAt: new Date(now.getTime() + hours.confirming * hour), decidedAt: null, decidedBy: null, answer: null },
      });
      await this.database.save(request);
      await this.note('account.request', request);
      await this.letters.askToConfirm(request, secret);
    });
  }

  /** What nobody confirmed in time is forgotten. */
  private async sweep(): Promise<void> {
    const now = this.clock.now();
    const open = await this.database.manager.findBy(AccountRequest, { state: 'unconfirmed' });
    for (const request of open.filter((one) => !one.canBeConfirmed(now))) await this.database.remove(request);
  }

  private note(verb: string, { handle, name, organization }: AccountRequest): Promise<void> {
    const subject = `account-request/${handle}`;
    return this.journal.note(Actor.visitor, { verb, subject, onBehalfOf: organization.code, details: { name } });
  }
}
