import { Inject, Injectable } from '@nestjs/common';
import { LinksService } from '../account/links.service.js';
import { type Config, isLoopback } from '../config.js';
import { Actor } from '../foundation/actor.js';
import { CONFIG } from '../foundation/tokens.js';
import { PeopleService } from '../people/people.service.js';
import { readSampleData } from './data.js';
import { SampleService } from './sample.service.js';

/** How long a sign-in link of a sample account works, in minutes. */
const minutes = 24 * 60;

/** What the portal says when it is ready. Links for signing in exist with the sample alone, and on this machine alone. */
@Injectable()
export class Greeting {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sample: SampleService,
    private readonly people: PeopleService,
    private readonly links: LinksService,
  ) {}

  /** Loads the sample into an empty portal, unless people use it. */
  async prepare(): Promise<void> {
    if (!this.config.production && (await this.sample.isPortalEmpty())) await this.sample.load();
  }

  async lines(origin: string): Promise<string[]> {
    const ready = `Plenary is ready at ${origin}`;
    if (this.config.production) return [ready, ...(await this.firstSteps())];
    if (!isLoopback(this.config.host) || !(await this.sample.isLoaded())) return [ready];
    return [ready, '', 'One-time links to sign in to the sample accounts, good for one day:', ...(await this.signInLinks())];
  }

  private async firstSteps(): Promise<string[]> {
    if ((await this.people.all()).some(({ isAdmin, email }) => isAdmin && email)) return [];
    return [
      'Nobody administers it yet. The first administrator is made with',
      '  npm run -s portal -- person add --email you@example.org --name "Your name" --admin',
      '  npm run -s portal -- signin-link --email you@example.org',
    ];
  }

  private async signInLinks(): Promise<string[]> {
    const lines: string[] = [];
    for (const { email } of readSampleData().accounts) {
      const person = await this.people.byEmail(email);
      if (person) lines.push(`  ${email.padEnd(32)}${await this.links.make(Actor.portal, person, 'sign-in', minutes)}`);
    }
    return lines;
  }
}
