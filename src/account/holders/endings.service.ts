import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Clock } from '../../foundation/clock.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { Journal } from '../../foundation/journal.js';
import { SeatsService } from '../../groups/seats.service.js';
import { FocalPointsService } from '../../people/focal-points.service.js';
import { keepPeople } from '../../people/people.policy.js';
import { subjectOf } from '../../people/people.service.js';
import { Person } from '../../people/person.entity.js';
import { LinksService } from '../links.service.js';
import { Password } from '../password.entity.js';
import { SignIn } from '../sign-in.entity.js';
import { Token } from '../token.entity.js';

/** Ends the accounts of people who leave, and opens them again for those who come back. */
@Injectable()
export class EndingsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly seats: SeatsService,
    private readonly points: FocalPointsService,
    private readonly links: LinksService,
  ) {}

  /** Ends everything by which a person comes in and acts, from her next request on. What she did stays hers. */
  end(actor: Actor, handle: string): Promise<Person> {
    actor.ensure(keepPeople, null);
    return this.database.transaction(async () => {
      const person = await this.claim(handle);
      if (person.id === actor.person?.id) throw Refused.conflict('account.ownEnding');
      if (person.hasLeft) return person;
      await this.database.save(Object.assign(person, { endedAt: this.clock.now(), isAdmin: false }));
      const seats = await this.seats.endAllOf(actor, person);
      await this.points.endAllOf(actor, person);
      await this.closeDoors(person);
      await this.note(actor, 'people.end', person, { seats });
      return person;
    });
  }

  /** Lets a person sign in again. She sets a new password by a link, and her seats stay ended: whoever sits for an entity now is decided anew. */
  reopen(actor: Actor, handle: string): Promise<Person> {
    actor.ensure(keepPeople, null);
    return this.database.transaction(async () => {
      const person = await this.claim(handle);
      if (!person.hasLeft) return person;
      await this.database.save(Object.assign(person, { endedAt: null }));
      await this.note(actor, 'people.reopen', person);
      return person;
    });
  }

  private async claim(handle: string): Promise<Person> {
    const person = await this.database.claim(Person, { handle });
    if (!person) throw Refused.missing();
    return person;
  }

  private async closeDoors(person: Person): Promise<void> {
    const { manager } = this.database;
    const whose = { person: { id: person.id } };
    for (const signIn of await manager.findBy(SignIn, whose)) await this.database.remove(signIn);
    for (const password of await manager.findBy(Password, whose)) await this.database.remove(password);
    for (const token of await manager.findBy(Token, whose)) await this.database.remove(token);
    await this.links.endAll(person);
  }

  private note(actor: Actor, verb: string, person: Person, details: Record<string, unknown> = {}): Promise<void> {
    return this.journal.note(actor, {
      verb,
      subject: subjectOf(person),
      onBehalfOf: person.organization?.code,
      details: { name: person.name, ...details },
    });
  }
}
