import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import { GroupsService } from '../groups/groups.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { Asked } from '../web/json-body.js';
import { pageOf } from '../web/json-schema.js';
import { linksOf, presentList } from '../web/present-list.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { DocumentDeeds } from './document-deeds.js';
import { DocumentDetails, type DocumentLine } from './document-details.js';
import { type DocumentFilter, DocumentLists } from './document-lists.js';
import { DocumentQuery, SymbolQuery } from './document.dto.js';
import { Finder } from './symbols/finder.js';
import { RightAddress } from './symbols/right-address.js';
import { documentSchema, lineSchema, presentLine } from './present-document.js';
import { fileSchema, presentFile } from './variants/present-file.js';
import { matchSchema, presentMatch } from './symbols/present-match.js';
import { RegistryService } from './registry.service.js';

/** Documents for programs: finding and reading them. */
@Controller('api/v1')
@Chapter('Documents', 'The registry: documents, their variants and files, and what meetings made of them.')
export class DocumentsApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
    private readonly finder: Finder,
    private readonly addresses: RightAddress,
    private readonly registry: RegistryService,
    private readonly lists: DocumentLists,
    private readonly details: DocumentDetails,
    private readonly deeds: DocumentDeeds,
  ) {}

  @Get('meetings/:meeting/documents')
  @Described('listDocuments', {
    summary: 'The documents of a meeting',
    more: 'Every number is accounted for. `sight` tells how much of a document is shown: all, a line, or its number.',
    answer: pageOf(lineSchema),
    isPaged: true,
    refusals: ['missing'],
  })
  async list(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Asked(DocumentQuery) query: DocumentQuery,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ) {
    const meeting = await this.meetings.find(slug);
    return this.listed(actor, query.filter({ meeting }), query, request, response);
  }

  @Get('groups/:group/documents')
  @Described('listGroupDocuments', {
    summary: 'The documents of a group itself, between its meetings',
    more: 'Every number is accounted for, as in the list of a meeting.',
    answer: pageOf(lineSchema),
    isPaged: true,
    refusals: ['missing'],
  })
  async listOfGroup(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Asked(DocumentQuery) query: DocumentQuery,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ) {
    const group = await this.groups.find(slug);
    return this.listed(actor, query.filter({ group }), query, request, response);
  }

  @Get('documents')
  @Described('findDocuments', {
    summary: 'Documents of all meetings',
    more: 'Those of which you see the line, or, where what is asked for stands inside them, those that you may read.',
    answer: pageOf(lineSchema),
    isPaged: true,
  })
  async find(
    @Who() actor: Actor,
    @Asked(DocumentQuery) query: DocumentQuery,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.listed(actor, query.filter(), query, request, response);
  }

  @Get('resolve')
  @Described('resolveSymbol', {
    summary: 'What a symbol means, in whatever spelling',
    answer: matchSchema,
    refusals: ['missing'],
  })
  async resolve(@Who() actor: Actor, @Asked(SymbolQuery) { symbol }: SymbolQuery) {
    const found = await this.finder.bySpelling(actor, symbol);
    if (!found) throw await this.addresses.unknown(actor, symbol);
    const { document, variant } = found;
    const { variants } = await this.details.line(actor, document);
    return presentMatch(document, variants.find((issued) => issued.variant.key === variant)?.variant);
  }

  @Get('documents/:document')
  @Described('showDocument', {
    summary: 'A document with its variants, files, treatments and relations',
    answer: documentSchema,
    leadsOn: true,
    refusals: ['forbidden', 'missing'],
  })
  async show(@Who() actor: Actor, @Param('document') slug: string, @Asked() _query: unknown) {
    const found = await this.finder.bySlug(actor, slug);
    if (!found) return this.addresses.of(actor, slug);
    const { document } = found;
    const line = await this.details.line(actor, document);
    if (!document.isWithdrawn) this.ensureReadable(actor, line);
    return this.deeds.presented(actor, line);
  }

  @Get('documents/:document/files')
  @Described('listFiles', {
    summary: 'The files of a document, of all its variants',
    answer: pageOf(fileSchema),
    leadsOn: true,
    refusals: ['forbidden', 'missing', 'gone'],
  })
  async files(@Who() actor: Actor, @Param('document') slug: string, @Asked() _query: unknown) {
    const found = await this.finder.bySlug(actor, slug);
    if (!found) return this.addresses.of(actor, slug, '/files');
    const { document } = found;
    const line = await this.details.line(actor, document);
    this.ensureReadable(actor, line);
    const files = line.variants.flatMap(({ variant, versions }) =>
      versions.flatMap((version) => version.files.map((file) => presentFile(document, variant, file))),
    );
    return presentList(files);
  }

  private async listed(actor: Actor, filter: DocumentFilter, { paging }: DocumentQuery, request: PortalRequest, response: Response) {
    const { lines, total, next } = await this.lists.list(actor, filter, paging);
    response.set('Link', linksOf(request.originalUrl, next));
    return presentList(lines.map(presentLine), total);
  }

  /** Whoever may not read a document is told all the same what lists tell of it. */
  private ensureReadable(actor: Actor, line: DocumentLine): void {
    try {
      this.registry.ensureReadable(actor, line);
    } catch (error) {
      throw error instanceof Refused ? error.telling({ document: presentLine(line) }) : error;
    }
  }
}
