import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../config.js';
import type { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import { Journal } from '../foundation/journal.js';
import { hashOf, newSecret } from '../foundation/secrets.js';
import { CONFIG } from '../foundation/tokens.js';
import type { Person } from '../people/person.entity.js';
import { accountOf } from './account.policy.js';
import { type LinkPurpose, SignInLink } from './sign-in-link.entity.js';

/** How many minutes a mailed link works. */
export const mailedLinkMinutes: Readonly<Record<LinkPurpose, number>> = { 'sign-in': 15, password: 60 };

@Injectable()
export class LinksService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Makes a link for a person. Answers with its whole address, which is kept nowhere. */
  make(actor: Actor, person: Person, purpose: LinkPurpose, minutes = mailedLinkMinutes[purpose]): Promise<string> {
    return this.database.transaction(async () => {
      const secret = newSecret();
      const expiresAt = new Date(this.clock.now().getTime() + minutes * 60_000);
      await this.removeWorn(person);
      await this.database.save(
        Object.assign(new SignInLink(), { hash: hashOf(secret), person, purpose, expiresAt, usedAt: null }),
      );
      await this.journal.note(actor, {
        verb: 'account.makeLink',
        subject: accountOf(person),
        details: { purpose, minutes },
      });
      return `${originOf(this.config)}/${purpose}/${secret}`;
    });
  }

  /** Whose link this is, as long as it works. Looking at a link does not use it up. */
  async find(secret: string, purpose: LinkPurpose): Promise<Person | null> {
    const link = await this.database.manager.findOneBy(SignInLink, { hash: hashOf(secret), purpose });
    return link?.works(this.clock.now()) && !link.person.hasLeft ? link.person : null;
  }

  /** Uses a link up, once; null when it works no more. Belongs into the transaction of what it is used for. */
  async use(secret: string, purpose: LinkPurpose): Promise<Person | null> {
    const now = this.clock.now();
    const link = await this.database.claim(SignInLink, { hash: hashOf(secret), purpose });
    if (!link?.works(now) || link.person.hasLeft) return null;
    await this.database.save(Object.assign(link, { usedAt: now }));
    return link.person;
  }

  /** Ends all links of a person, for whoever else may have them. */
  async endAll(person: Person): Promise<void> {
    await this.remove(await this.all(person));
  }

  private async removeWorn(person: Person): Promise<void> {
    const now = this.clock.now();
    await this.remove((await this.all(person)).filter((link) => !link.works(now)));
  }

  private all({ id }: Person): Promise<SignInLink[]> {
    return this.database.manager.findBy(SignInLink, { person: { id } });
  }

  private async remove(links: readonly SignInLink[]): Promise<void> {
    for (const link of links) await this.database.remove(link);
  }
}
