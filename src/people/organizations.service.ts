import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import type { Texts } from '../foundation/i18n/languages.js';
import { Journal } from '../foundation/journal.js';
import { fold, foldedWords } from '../foundation/search/folding.js';
import { Organization, type OrganizationKind } from './organization.entity.js';
import { keepPeople } from './people.policy.js';
import { PeopleService } from './people.service.js';

export interface OrganizationChanges {
  code?: string;
  kind?: OrganizationKind;
  names?: Texts;
  inSentences?: Texts | null;
}

export interface OrganizationFilter {
  /** Words that all stand in the code or in one of the names. */
  words?: string;
  kind?: OrganizationKind;
}

/** The entities for which people act: finding them, and changing what is said of them. */
@Injectable()
export class OrganizationsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly people: PeopleService,
  ) {}

  /** The entity that has this code, else the one that had it. @throws Refused missing, when none has or had it. */
  async find(code: string): Promise<Organization> {
    const found = (await this.people.organization(code)) ?? (await this.byOldCode(code));
    if (!found) throw Refused.missing('people.noSuchEntity', { code: code.slice(0, 100) });
    return found;
  }

  async list({ words = '', kind }: OrganizationFilter): Promise<Organization[]> {
    const wanted = foldedWords(words);
    const all = await this.people.organizations();
    return all.filter((one) => (!kind || one.kind === kind) && wanted.every((word) => wordsOf(one).includes(word)));
  }

  /** Changes what is said of an entity. A code that it had goes on leading to it. */
  change(actor: Actor, { id }: Organization, changes: OrganizationChanges): Promise<Organization> {
    actor.ensure(keepPeople, null);
    return this.database.transaction(async () => {
      const organization = (await this.database.claim(Organization, { id }))!;
      const { code, kind, names, inSentences } = organization;
      if (changes.code !== undefined && changes.code !== code) await this.ensureFree(changes.code, id);
      await this.database.save(renamed(organization, changes));
      await this.journal.note(actor, {
        verb: 'people.changeOrganization',
        subject: organization.code,
        details: { before: { code, kind, names, inSentences }, ...toldOf(organization) },
      });
      return organization;
    });
  }

  private async ensureFree(code: string, id: number): Promise<void> {
    const holder = await this.people.organization(code);
    if (holder && holder.id !== id) throw Refused.field('code', 'people.codeTaken', { code });
  }

  /** Codes stand in addresses as people remember them: in any case, and as they once were. */
  private async byOldCode(code: string): Promise<Organization | undefined> {
    const all = await this.people.organizations();
    const isSame = (other: string) => other.toLowerCase() === code.toLowerCase();
    return all.find((one) => isSame(one.code)) ?? all.find(({ formerCodes }) => formerCodes.some(isSame));
  }
}

function toldOf({ kind, names, inSentences }: Organization): Record<string, unknown> {
  return { kind, names, inSentences };
}

function renamed(organization: Organization, { code = organization.code, ...rest }: OrganizationChanges): Organization {
  const { code: before, formerCodes } = organization;
  const former = before === code ? formerCodes : [...new Set([...formerCodes, before])].filter((one) => one !== code);
  return Object.assign(organization, rest, { code, formerCodes: former });
}

function wordsOf({ code, names }: Organization): string {
  return fold([code, ...Object.values(names)].join('\n'));
}
