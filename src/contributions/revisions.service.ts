import { Injectable } from '@nestjs/common';
import { DocumentDetails } from '../documents/document-details.js';
import type { DocumentSource } from '../documents/document-source.entity.js';
import type { Document } from '../documents/document.entity.js';
import { type NewSource, RegistrationService } from '../documents/registration.service.js';
import { RegistryService } from '../documents/registry.service.js';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import { Journal } from '../foundation/journal.js';
import { accessLevels } from '../groups/group.entity.js';
import type { RecognisedSource } from '../people/offices/office-reading.service.js';
import type { Answers } from './answers.js';
import type { Issuable } from './issuing.service.js';

/** What a document says so far and a revision may say anew. */
type Said = Pick<Answers, 'title' | 'language' | 'purpose' | 'sources' | 'items' | 'access' | 'revises'>;

/** What a revision changes beside the text: sources, agenda items, and who may read the document (REV-8). */
@Injectable()
export class RevisionsService {
  constructor(
    private readonly registry: RegistryService,
    private readonly registration: RegistrationService,
    private readonly details: DocumentDetails,
    private readonly journal: Journal,
  ) {}

  /** What a revision says unless its author changes it. */
  async said(actor: Actor, document: Document): Promise<Said> {
    const { sources, items } = await this.details.line(actor, document);
    const language = document.originalLanguage ?? '';
    return {
      revises: document.slug,
      title: (language && document.titles[language]) || '',
      language,
      purpose: document.purpose ?? '',
      sources: sources.flatMap(({ organization, office }) => (organization ? (office?.code ?? organization.code) : [])),
      items: items.map(({ item }) => item.code),
      access: document.access,
    };
  }

  /** Puts what the revision says in place of what the document said. Inside the registering transaction. */
  async apply(actor: Actor, document: Document, { sources, items, answers, contribution }: Issuable): Promise<void> {
    const before = await this.said(actor, document);
    if (sources.length > 0) await this.registration.putSources(document, await this.sources(actor, document, sources));
    await this.registration.putUnder(document, items);
    if (answers.access) document.access = narrowed(document, answers.access);
    await this.registration.refreshWords(document);
    const after = await this.said(actor, document);
    const changed = (['sources', 'items', 'access'] as const).filter((name) => String(before[name]) !== String(after[name]));
    if (changed.length === 0) return;
    await this.journal.note(actor, {
      verb: 'contributions.refile',
      subject: document.slug,
      onBehalfOf: contribution.organization.code,
      details: Object.fromEntries(changed.map((name) => [name, { from: before[name], to: after[name] }])),
    });
  }

  /** Those named, as far as they have confirmed already; what is no entity's name stays. */
  private async sources(actor: Actor, document: Document, named: readonly RecognisedSource[]): Promise<NewSource[]> {
    const former = await this.registry.sources(document);
    const left = former.filter(({ organization }) => !named.some((one) => one.organization.id === organization?.id));
    const bound = left.find((source) => source.isConfirmed && isAnothers(actor, source));
    if (bound) throw Refused.field('sources', 'contributions.sourceStays', { name: bound.organization!.code });
    const confirmed = former.filter(({ isConfirmed }) => isConfirmed).map(({ organization }) => organization?.id);
    return [
      ...named.map((one) => {
        const { id } = one.organization;
        return { ...one, isConfirmed: actor.actsFor(id) || confirmed.includes(id) };
      }),
      ...left.filter(({ organization }) => organization === null),
    ];
  }
}

function isAnothers(actor: Actor, { organization }: DocumentSource): boolean {
  return organization !== null && !actor.actsFor(organization.id);
}

/** A co-author may close a document to more readers, never open it to those to whom the others closed it (ACC-5). */
function narrowed({ access }: Document, wanted: Document['access']): Document['access'] {
  if (accessLevels.indexOf(wanted) >= accessLevels.indexOf(access)) return wanted;
  throw Refused.field('access', 'contributions.accessWidened');
}
