import { Injectable } from '@nestjs/common';
import { RegistryService } from '../../documents/registry.service.js';
import { plainKey, type Series } from '../../documents/series/series.entity.js';
import { officiate } from '../../documents/series/series.policy.js';
import { SeriesService } from '../../documents/series/series.service.js';
import { DocumentDetails } from '../../documents/document-details.js';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import type { Language, Texts } from '../../foundation/i18n/languages.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Destination } from '../destination.js';
import { DraftsService } from '../drafts.service.js';
import type { TemplateQuery } from './template.dto.js';
import { templateFile } from './template-file.js';
import { type TemplateFacts, templateOf } from './template-of.js';

/** A template ready to be saved. */
export interface MadeTemplate {
  /** WG-WSIS-14-INF-EN.docx */
  name: string;
  bytes: Buffer;
}

/** Makes the Word files in which members write their papers: with everything on the cover that is known. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly series: SeriesService,
    private readonly registry: RegistryService,
    private readonly details: DocumentDetails,
    private readonly drafts: DraftsService,
  ) {}

  /** @throws Refused missing, or whatever hinders the reader from reading the document that she names */
  async make(actor: Actor, meeting: Meeting, query: TemplateQuery, language: Language): Promise<MadeTemplate> {
    const asked = { ...query, language: query.language ?? language };
    const facts = query.document ? await this.ofDocument(actor, meeting, query.document, asked.language) : await this.ofSeries(actor, meeting, asked);
    const { series, document } = facts;
    const name = document?.slug ?? [meeting.slug, series.letters].filter(Boolean).join('-');
    return { name: `${name.toUpperCase()}-${asked.language.toUpperCase()}.docx`, bytes: await templateFile(templateOf(facts)) };
  }

  private async ofSeries(actor: Actor, meeting: Meeting, { language, series: key = plainKey, item }: TemplateQuery & { language: Language }): Promise<TemplateFacts> {
    const series = await this.series.named('series', meeting.group, key);
    const items = await this.meetings.items('item', meeting, item ? [item] : []);
    return { language, meeting, series, document: null, items: items.map(({ code }) => code), sources: await this.sources(actor, meeting, series) };
  }

  private async ofDocument(actor: Actor, meeting: Meeting, slug: string, language: Language): Promise<TemplateFacts> {
    const found = await this.registry.find(actor, slug);
    const { document } = found;
    if (document.meeting?.id !== meeting.id) throw Refused.missing('documents.missing', { symbol: slug });
    this.registry.ensureReadable(actor, found);
    const { items } = await this.details.line(actor, document);
    const series = await this.series.find(meeting.group, document.series || plainKey);
    return { language, meeting, series, document, items: items.map(({ item }) => item.code), sources: found.sources.map(({ names }) => names) };
  }

  /** The reader's own entities; where officials alone register, the group itself. */
  private async sources(actor: Actor, meeting: Meeting, { registeredBy }: Series): Promise<Texts[]> {
    if (registeredBy === 'officials' && actor.may(officiate, meeting.group)) return [meeting.group.names];
    return (await this.drafts.organizations(actor, Destination.meeting(meeting))).map(({ names }) => names);
  }
}
