import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { Journal } from '../foundation/journal.js';
import { hashOf, newSecret } from '../foundation/secrets.js';
import { SeatsService } from '../groups/seats.service.js';
import type { Person } from '../people/person.entity.js';
import { accountOf, type Holder, keepAccount } from './account.policy.js';
import { SignIn } from './sign-in.entity.js';

export interface NewSignIn {
  /** How the person has shown who she is. */
  by: 'password' | 'link';
  /** Whether the browser stays signed in for 30 days. */
  keep: boolean;
  /** The browser, as it names itself. */
  agent: string;
  /** What the browser's cookie held before; that sign-in ends, whoever's it was. */
  previous?: string;
}

/** Every few minutes is often enough to know whether a browser is still in use. */
const seenEvery = 5 * 60_000;
const longestAgent = 300;

@Injectable()
export class SignInsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly seats: SeatsService,
  ) {}

  /** Signs a person in, always under a new secret. Answers with that secret, for the browser's cookie alone. */
  begin(person: Person, { by, keep, agent, previous }: NewSignIn): Promise<string> {
    return this.database.transaction(async () => {
      const secret = newSecret();
      const now = this.clock.now();
      await this.sweep(person, now, previous);
      const beginning = { agent: agent.slice(0, longestAgent), keep, now };
      await this.database.save(SignIn.begin(person, hashOf(secret), beginning));
      const actor = await this.seats.actorFor(person);
      await this.journal.note(actor, { verb: 'account.signIn', subject: accountOf(person), details: { by, keep } });
      return secret;
    });
  }

  /** The sign-in to which a cookie points, unless it has ended. */
  async find(secret: string): Promise<SignIn | null> {
    const signIn = await this.database.manager.findOneBy(SignIn, { hash: hashOf(secret) });
    return signIn?.isAlive(this.clock.now()) && !signIn.person.hasLeft ? signIn : null;
  }

  /** Remembers that the browser was here. */
  async see({ id, seenAt }: SignIn): Promise<void> {
    const now = this.clock.now();
    if (now.getTime() - seenAt.getTime() < seenEvery) return;
    await this.database.transaction(async () => {
      const signIn = await this.database.claim(SignIn, { id });
      if (signIn) await this.database.save(Object.assign(signIn, { seenAt: now }));
    });
  }

  /** The sign-ins of a person that have not ended, the latest first. */
  async list(person: Holder): Promise<SignIn[]> {
    const now = this.clock.now();
    return (await this.all(person)).filter((signIn) => signIn.isAlive(now));
  }

  /** Ends one sign-in of a person: its browser is a visitor's from the next request on. */
  end(actor: Actor, person: Holder, id: number): Promise<void> {
    actor.ensure(keepAccount, person);
    return this.database.transaction(async () => {
      const signIn = (await this.all(person)).find((one) => one.id === id);
      if (!signIn) throw Refused.missing();
      await this.database.remove(signIn);
      await this.journal.note(actor, { verb: 'account.endSignIn', subject: accountOf(person) });
    });
  }

  /** Ends all sign-ins of a person. Answers with their number. */
  endAll(actor: Actor, person: Holder): Promise<number> {
    actor.ensure(keepAccount, person);
    return this.database.transaction(async () => {
      const signIns = await this.all(person);
      for (const signIn of signIns) await this.database.remove(signIn);
      await this.journal.note(actor, {
        verb: 'account.endSignIns',
        subject: accountOf(person),
        details: { count: signIns.length },
      });
      return signIns.length;
    });
  }

  private all({ id }: Holder): Promise<SignIn[]> {
    return this.database.manager.find(SignIn, { where: { person: { id } }, order: { id: 'DESC' } });
  }

  /** Takes away the sign-in that the browser had before, and the person's that have run out. */
  private async sweep(person: Person, now: Date, previous?: string): Promise<void> {
    const before = previous ? await this.database.manager.findOneBy(SignIn, { hash: hashOf(previous) }) : null;
    const ended = (await this.all(person)).filter((signIn) => !signIn.isAlive(now) && signIn.id !== before?.id);
    for (const signIn of before ? [before, ...ended] : ended) await this.database.remove(signIn);
  }
}
