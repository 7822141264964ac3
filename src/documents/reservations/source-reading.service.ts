import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { inLanguage, type Texts } from '../../foundation/i18n/languages.js';
import type { Group } from '../../groups/group.entity.js';
import type { Organization } from '../../people/organization.entity.js';
import { type MeantSource, OfficeReading } from '../../people/offices/office-reading.service.js';
import { PeopleService } from '../../people/people.service.js';
import type { DocumentSource } from '../document-source.entity.js';
import type { NewSource } from '../registration.service.js';
import { officiate } from '../series/series.policy.js';

/** Whom a registrar names as sources, with the titles that tell in which language she wrote. */
export interface NamedSources {
  sources: readonly string[];
  titles: Texts;
}

/** Reads who contributes a document from codes, names, and what officials call an office. */
@Injectable()
export class SourceReading {
  constructor(
    private readonly people: PeopleService,
    private readonly offices: OfficeReading,
  ) {}

  /**
   * Officials name anybody: an entity, an office by its title, or nobody, which means the group itself. Others name
   * entities, their own among them. Who confirmed before has confirmed for good.
   */
  async sources(actor: Actor, group: Group, named: NamedSources, former: readonly DocumentSource[] = []): Promise<NewSource[]> {
    const confirmed = (one: Organization) =>
      actor.serves(group.id) || actor.actsFor(one.id) || former.some((source) => source.isConfirmed && source.organization?.id === one.id);
    const asSource = ({ organization, office }: MeantSource) => ({ organization, office, isConfirmed: organization === null || confirmed(organization) });
    if (!actor.may(officiate, group)) return (await this.ownSources(actor, group, named)).map(asSource);
    if (named.sources.length === 0) return [{ group }];
    const known = await this.offices.lookUp(named.sources);
    return named.sources.map((text, index) => {
      const meant = known[index];
      return meant ? asSource(meant) : { text: officeIn(former, text) ?? inLanguageOf(named.titles, text) };
    });
  }

  private async ownSources(actor: Actor, group: Group, { sources }: NamedSources): Promise<MeantSource[]> {
    const own = actor.organizationIds.filter((id) => actor.bringsFor(id, group.id));
    if (sources.length === 0) return (await this.people.organizationsById(own.slice(0, 1))).map((organization) => ({ organization, office: null }));
    const meant = await this.offices.recogniseSources('sources', sources);
    if (!meant.some(({ organization }) => own.includes(organization.id))) throw Refused.field('sources', 'documents.sourceNotYours');
    return meant;
  }
}

/** What an office was called before, in all its languages. */
function officeIn(former: readonly DocumentSource[], text: string): Texts | null {
  return former.find((source) => Object.values(source.text ?? {}).includes(text))?.text ?? null;
}

/** An office is called in the language in which the document is. */
function inLanguageOf(titles: Texts, text: string): Texts {
  return { [inLanguage(titles, 'en')?.language ?? 'en']: text };
}
