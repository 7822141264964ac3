import { Injectable } from '@nestjs/common';
import { revise } from '../documents/document.policy.js';
import { RegistryService } from '../documents/registry.service.js';
import type { Actor } from '../foundation/actor.js';
import type { Language } from '../foundation/i18n/languages.js';
import type { TakenFile } from '../foundation/files/reception.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import type { Organization } from '../people/organization.entity.js';
import { PeopleService } from '../people/people.service.js';
import { type AnswerName, type Answers, answerNames, longestTitle } from './answers.js';
import { type CoverBlock, readCoverBlock } from './cover/cover-block.js';
import type { Destination } from './destination.js';
import { DraftsService } from './drafts.service.js';
import { sourceName } from './source-names.js';

/** Answers the form's questions from the document itself, as far as its first page tells (DOC-7). */
@Injectable()
export class CoverReadingService {
  constructor(
    private readonly people: PeopleService,
    private readonly meetings: MeetingsService,
    private readonly registry: RegistryService,
    private readonly drafts: DraftsService,
  ) {}

  /**
   * The answers, with those filled in that are still empty and that the document gives. What somebody typed stays; the
   * sources that the form itself proposed are no such words. The names of those that were found are noted in `found`,
   * so that the form can say where they come from.
   */
  async fill(actor: Actor, destination: Destination, answers: Answers, file: TakenFile): Promise<Answers> {
    const organizations = await this.people.organizations();
    const { meeting } = destination;
    const agenda = meeting ? await this.meetings.agenda(meeting) : [];
    const read = readCoverBlock(file.inspection.text, { agendaCodes: agenda.map(({ code }) => code), organizations });
    const cover = { ...read, sources: read.sources?.map((code) => nameOf(code, organizations, read.language)) };
    const given = givenBy(cover, await this.revisedBy(actor, destination, cover));
    const proposed = await this.proposedSources(actor, destination, answers);
    const isOpen = (name: AnswerName) =>
      isEmpty(answers[name]) || (name === 'sources' && proposed !== null && !answers.found.includes(name));
    const found = answerNames.filter((name) => given[name] !== undefined && isOpen(name));
    const filled = Object.fromEntries(found.map((name) => [name, given[name]]));
    const same = String(read.sources) === String(proposed) ? { sources: answers.sources } : {};
    return { ...answers, ...filled, ...same, found: [...new Set([...answers.found, ...found])] };
  }

  /** The codes of the actor's own entities, if the answers name these alone, as the form proposes; else null. */
  private async proposedSources(actor: Actor, destination: Destination, { sources }: Answers): Promise<string[] | null> {
    const own = await this.drafts.organizations(actor, destination);
    const isNamed = ({ code, names }: Organization) => [code, ...Object.values(names)].some((name) => sources.includes(name));
    return sources.length === own.length && own.every(isNamed) ? own.map(({ code }) => code) : null;
  }

  /** The document there that the cover says it revises, if the actor may revise it. */
  private async revisedBy(actor: Actor, destination: Destination, { symbol, revision }: CoverBlock): Promise<string | undefined> {
    if (!symbol || !revision) return undefined;
    const document = (await this.registry.resolve(symbol))?.document;
    if (!document || !destination.holds(document)) return undefined;
    return actor.may(revise, { document, sources: await this.registry.sources(document) }) ? document.slug : undefined;
  }
}

function nameOf(code: string, organizations: readonly Organization[], language: Language = 'en'): string {
  const organization = organizations.find((one) => one.code === code);
  return organization ? sourceName(organization, language) : code;
}

type Given = { [Name in AnswerName]?: Answers[Name] };

function givenBy(cover: CoverBlock, revises: string | undefined): Given {
  return {
    title: cover.title?.slice(0, longestTitle),
    language: cover.language,
    purpose: cover.purpose,
    sources: cover.sources,
    items: cover.agendaItem ? [cover.agendaItem] : undefined,
    revises,
  };
}

function isEmpty(answer: string | readonly string[]): boolean {
  return answer.length === 0;
}
