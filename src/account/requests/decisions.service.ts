import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Clock } from '../../foundation/clock.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { translator } from '../../foundation/i18n/translator.js';
import { Journal } from '../../foundation/journal.js';
import { GroupsService } from '../../groups/groups.service.js';
import { SeatsService } from '../../groups/seats.service.js';
import { PeopleService } from '../../people/people.service.js';
import type { Person } from '../../people/person.entity.js';
import { LinksService } from '../links.service.js';
import { AccountRequest } from './account-request.entity.js';
import { decide } from './account-request.policy.js';
import { hours, RequestLetters } from './request-letters.js';

/** Decides about requests for an account: with a person, her seats and a link, or with a reason. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly groups: GroupsService,
    private readonly seats: SeatsService,
    private readonly links: LinksService,
    private readonly letters: RequestLetters,
  ) {}

  /** Enters the person, seats her where the groups are open to her entity, and sends her a link. */
  approve(actor: Actor, handle: string): Promise<AccountRequest> {
    return this.database.transaction(async () => {
      const request = await this.claim(actor, handle);
      const { name, email, organization, language } = request;
      const known = await this.people.byEmail(email);
      if (known?.hasLeft) throw Refused.conflict('people.emailOfLeaver', { email });
      const person = known ?? (await this.people.enter(actor, { name, email, organization, language }));
      const answer = (await this.seat(actor, person, request)).join('\n') || null;
      await this.close(actor, request, { state: 'approved', answer });
      await this.letters.approve(request, await this.links.make(actor, person, 'sign-in', hours.entering * 60));
      return request;
    });
  }

  decline(actor: Actor, handle: string, reason: string): Promise<AccountRequest> {
    return this.database.transaction(async () => {
      const request = await this.claim(actor, handle);
      await this.close(actor, request, { state: 'declined', answer: reason });
      await this.letters.decline(request);
      return request;
    });
  }

  private async claim(actor: Actor, handle: string): Promise<AccountRequest> {
    void actor.identity;
    const request = await this.database.claim(AccountRequest, { handle });
    if (!request || request.state === 'unconfirmed' || !actor.may(decide, request)) throw Refused.missing();
    if (request.state !== 'waiting') throw Refused.conflict('account.requestDecided', { name: request.decidedBy ?? '' });
    return request;
  }

  /** Gives the seats that were asked for. Answers with what to say of those that could not be given. */
  private async seat(actor: Actor, person: Person, { groupIds, organization, language }: AccountRequest): Promise<string[]> {
    const t = translator(language);
    const asked = (await this.groups.all()).filter(({ id }) => groupIds.includes(id));
    const closed = asked.filter(({ openTo }) => !openTo.includes(organization.kind));
    const held = (await this.seats.of(person)).map(({ group }) => group.id);
    for (const group of asked) {
      if (closed.includes(group) || held.includes(group.id)) continue;
      await this.seats.add(actor, group, { person, role: 'delegate', organization });
    }
    return closed.map(({ label }) => t('groups.notOpenTo', { group: label, organization: organization.code }));
  }

  private async close(actor: Actor, request: AccountRequest, end: Pick<AccountRequest, 'state' | 'answer'>): Promise<void> {
    const decided = { decidedAt: this.clock.now(), decidedBy: actor.identity.name };
    await this.database.save(Object.assign(request, end, decided));
    await this.journal.note(actor, {
      verb: end.state === 'approved' ? 'account.approveRequest' : 'account.declineRequest',
      subject: `account-request/${request.handle}`,
      onBehalfOf: request.organization.code,
      details: { name: request.name, answer: end.answer },
    });
  }
}
