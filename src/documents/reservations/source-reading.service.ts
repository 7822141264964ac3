import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { inLanguage, type Texts } from '../../foundation/i18n/languages.js';
import type { Group } from '../../groups/group.entity.js';
import type { Organization } from '../../people/organization.entity.js';
import { OfficeReading, type RecognisedSource } from '../../people/offices/office-reading.service.js';
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
   * Officials name anybody: an entity, an office, somebody by a title, or nobody, which means the group itself. Others
   * name entities and their offices, their own among them. Who confirmed before has confirmed for good.
   */
  async sources(actor: Actor, group: Group, named: NamedSources, former: readonly DocumentSource[] = []): Promise<NewSource[]> {
    const isConfirmed = (one: Organization | null) =>
      actor.serves(group.id) || !one || actor.actsFor(one.id) || former.some((source) => source.isConfirmed && source.organization?.id === one.id);
    if (!actor.may(officiate, group)) {
      return (await this.ownSources(actor, group, named)).map((own) => ({ ...own, isConfirmed: isConfirmed(own.organization) }));
    }
    if (named.sources.length === 0) return [{ group }];
    const known = await this.offices.lookUp(named.sources);
    return named.sources.map((text, index) => {
      const body = known[index];
      if (body) return { ...body, isConfirmed: isConfirmed(body.organization) };
      return { text: titleIn(former, text) ?? inLanguageOf(named.titles, text) };
    });
  }

  private async ownSources(actor: Actor, group: Group, { sources }: NamedSources): Promise<RecognisedSource[]> {
    const own = actor.organizationIds.filter((id) => actor.bringsFor(id, group.id));
    if (sources.length === 0) {
      return (await this.people.organizationsById(own.slice(0, 1))).map((organization) => ({ organization, office: null }));
    }
    const recognised = await this.offices.recogniseSources('sources', sources);
    if (!recognised.some(({ organization }) => own.includes(organization.id))) throw Refused.field('sources', 'documents.sourceNotYours');
    return recognised;
  }
}

/** What somebody was called before, in all languages. */
function titleIn(former: readonly DocumentSource[], text: string): Texts | null {
  return former.find((source) => Object.values(source.text ?? {}).includes(text))?.text ?? null;
}

/** A title is in the language in which the document is. */
function inLanguageOf(titles: Texts, text: string): Texts {
  return { [inLanguage(titles, 'en')?.language ?? 'en']: text };
}
