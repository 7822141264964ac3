import { Injectable } from '@nestjs/common';
import { Equal, Not } from 'typeorm';
import type { Actor } from '../../foundation/actor.js';
import { Clock } from '../../foundation/clock.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { Journal } from '../../foundation/journal.js';
import { newHandle } from '../handle.js';
import { keepPeople } from '../people.policy.js';
import { PeopleService } from '../people.service.js';
import { Person } from '../person.entity.js';
import { Entering } from './entering.js';
import { byName } from './meanings.js';
import { checkOrganizations, type OrganizationLine } from './organizations-check.js';
import { PeopleImport } from './people-import.entity.js';
import { checkPeople, type PersonLine } from './people-check.js';
import type { Problem } from './problem.js';
import { type ImportKind, readSheet } from './sheet.js';
import { textOf } from './table.js';

/** What a file would do, and everything that is wrong with it, line by line. */
export interface ImportCheck {
  kind: ImportKind;
  people: PersonLine[];
  organizations: OrganizationLine[];
  problems: Problem[];
}

const day = 24 * 3_600_000;

/** Takes files of people and entities: looked at first, then entered as a whole or not at all. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly entering: Entering,
  ) {}

  /** Keeps a file that was sent, to be looked at. @throws Refused invalid, when it is no table of people or entities. */
  receive(actor: Actor, name: string, bytes: Buffer): Promise<PeopleImport> {
    actor.ensure(keepPeople, null);
    const text = textOf(bytes);
    readSheet(text);
    return this.database.transaction(async () => {
      await this.sweep();
      const kept = { handle: newHandle(), name, text, createdAt: this.clock.now(), appliedAt: null, entered: null };
      return this.database.save(Object.assign(new PeopleImport(), kept));
    });
  }

  async find(actor: Actor, handle: string): Promise<PeopleImport> {
    actor.ensure(keepPeople, null);
    const kept = await this.database.manager.findOneBy(PeopleImport, { handle });
    if (!kept) throw Refused.missing('people.import_gone');
    return kept;
  }

  /** Looks at a file against what is entered at this moment. Changes nothing. */
  async check(actor: Actor, text: string): Promise<ImportCheck> {
    actor.ensure(keepPeople, null);
    const { kind, entries, problems } = readSheet(text);
    const entities = byName(await this.people.organizations());
    const people = kind === 'people' ? checkPeople(entries, { addresses: await this.addresses(), entities }) : [];
    const organizations = kind === 'organizations' ? checkOrganizations(entries, entities) : [];
    const inOrder = problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
    return { kind, people, organizations, problems: inOrder };
  }

  /** Enters everybody in a file that was looked at, or nobody: it is looked at once more in the same transaction. */
  apply(actor: Actor, handle: string): Promise<PeopleImport> {
    actor.ensure(keepPeople, null);
    return this.database.transaction(async () => {
      const kept = await this.database.claim(PeopleImport, { handle });
      if (!kept) throw Refused.missing('people.import_gone');
      if (kept.appliedAt) return kept;
      const entered = await this.enter(actor, kept.text);
      await this.database.save(Object.assign(kept, { text: '', appliedAt: this.clock.now(), entered }));
      const details = { name: kept.name, entered };
      await this.journal.note(actor, { verb: 'people.import', subject: `import/${handle}`, details });
      return kept;
    });
  }

  /** Enters what a text holds. Answers with how many. @throws Refused conflict, when anything at all is wrong. */
  enter(actor: Actor, text: string): Promise<number> {
    return this.database.transaction(async () => {
      const { problems, people, organizations } = await this.check(actor, text);
      if (problems.length > 0) throw Refused.conflict('people.import_faulty', { count: problems.length });
      await this.entering.organizations(actor, organizations);
      await this.entering.people(actor, people);
      return people.length + organizations.length;
    });
  }

  /** Every address, with whether its holder has left. */
  private async addresses(): Promise<Map<string, boolean>> {
    const query = this.database.manager.createQueryBuilder(Person, 'person').select(['person.email AS email', 'person.endedAt AS ended']);
    const rows = await query.where('person.email IS NOT NULL').getRawMany<{ email: string; ended: string | null }>();
    return new Map(rows.map(({ email, ended }) => [email, ended !== null]));
  }

  /** Files hold personal data: what nobody applied within a day is forgotten. */
  private async sweep(): Promise<void> {
    const before = this.clock.now().getTime() - day;
    const kept = await this.database.manager.findBy(PeopleImport, { text: Not(Equal('')) });
    for (const one of kept.filter(({ createdAt }) => createdAt.getTime() < before)) await this.database.remove(one);
  }
}
