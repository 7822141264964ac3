import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { FileDelivery } from '../delivery/file-delivery.service.js';
import { parseVariantKey } from '../documents/symbols/symbol-variants.js';
import type { Actor } from '../foundation/actor.js';
import { isLanguage, type Language } from '../foundation/i18n/languages.js';
import { eyesOf } from '../groups/looking.js';
import { languageOf } from '../web/language-of.js';
import { goTo, GoTo, movedTo, type Page, page } from '../web/page.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { DocumentGatherer } from './document.gatherer.js';
import { type Found, Finder } from '../documents/symbols/finder.js';
import { NumberGaps } from './number-gaps.js';
import { type RawQuery, readListQuery, textOf } from './list-query.js';
import { SearchGatherer } from './search.gatherer.js';
import { ClosedDocumentPage } from './views/closed-document-page.js';
import { DocumentPage } from './views/document-page.js';
import { DocumentsPage } from './views/documents-page.js';
import { UnknownDocumentPage } from './views/unknown-document-page.js';
import { UnknownVariantPage } from './views/unknown-variant-page.js';
import { WithdrawnDocumentPage } from './views/withdrawn-document-page.js';

/** Search, documents, their variants and their files, all under addresses made of symbols (NUM-15). */
@Controller('documents')
export class DocumentPages {
  constructor(
    private readonly finder: Finder,
    private readonly searching: SearchGatherer,
    private readonly gatherer: DocumentGatherer,
    private readonly delivery: FileDelivery,
    private readonly gaps: NumberGaps,
  ) {}

  /** A symbol in any spelling leads straight to its document; anything else is searched for. */
  @Get()
  async search(@Who() actor: Actor, @Query() raw: RawQuery) {
    const asked = textOf(raw, 'q');
    const found = asked ? await this.finder.bySpelling(actor, asked) : null;
    if (found) return goTo(addressOf(found));
    const query = readListQuery(raw, 'q', asked ? 'symbol' : 'posted');
    return page(DocumentsPage, { sight: await this.searching.search(actor, query) });
  }

  @Get(':slug')
  async show(@Who() actor: Actor, @Param('slug') slug: string, @Req() request: PortalRequest): Promise<Page | GoTo> {
    const found = await this.finder.bySlug(actor, slug);
    if (found) return this.document(actor, found, null, request);
    const meant = await this.finder.bySpelling(actor, slug);
    return meant ? movedTo(addressOf(meant)) : this.unknown(actor, slug);
  }

  /** A variant, rev1, or a file of the latest one, fr.docx; the second half of a symbol that was typed with its slash. */
  @Get(':slug/:part')
  async part(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('part') part: string,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | GoTo | undefined> {
    const found = await this.finder.bySlug(actor, slug);
    if (!found) return this.moved(actor, slug, part);
    if (isFileName(part)) return this.file(eyesOf(actor, found.document.group, request), { slug, variant: null, fileName: part }, request, response);
    const key = part.toLowerCase();
    if (!parseVariantKey(key)) return this.moved(actor, slug, part);
    return key === part ? this.document(actor, found, key, request) : movedTo(`/documents/${slug}/${key}`);
  }

  @Get(':slug/:variant/:file')
  async variantFile(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('variant') variant: string,
    @Param('file') fileName: string,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | GoTo | undefined> {
    const found = await this.finder.bySlug(actor, slug);
    if (!found) return this.moved(actor, slug, variant, fileName);
    return this.file(eyesOf(actor, found.document.group, request), { slug, variant, fileName }, request, response);
  }

  private async document(asking: Actor, found: Found, key: string | null, request: PortalRequest): Promise<Page> {
    const { document, sources } = found;
    const actor = eyesOf(asking, document.group, request);
    const line = await this.gatherer.line(actor, document);
    if (document.isWithdrawn) return page(WithdrawnDocumentPage, { line, sources });
    if (line.sight !== 'all') return page(ClosedDocumentPage, { line }, closedStatus(actor));
    const sight = await this.gatherer.document(actor, line, key, previewLanguages(found, request));
    return sight ? page(DocumentPage, { sight }) : page(UnknownVariantPage, { document, variant: key ?? '' }, 404);
  }

  /** Where another spelling of a document's address leads: to the same part of the right one. */
  private async moved(actor: Actor, slug: string, ...parts: readonly string[]): Promise<Page | GoTo> {
    const [first = '', ...rest] = parts;
    const meant = await this.finder.bySpelling(actor, slug);
    const isPartOfDocument = isFileName(first) || parseVariantKey(first.toLowerCase()) !== null;
    if (meant && meant.document.slug !== slug && isPartOfDocument) return movedTo(joined(addressOf(meant), parts));
    const whole = await this.finder.bySpelling(actor, `${slug}/${first}`);
    return whole ? movedTo(joined(addressOf(whole), rest)) : this.unknown(actor, [slug, ...parts].join('/'));
  }

  private async file(
    actor: Actor,
    wanted: { slug: string; variant: string | null; fileName: string },
    request: PortalRequest,
    response: Response,
  ): Promise<undefined> {
    await this.delivery.send(actor, wanted, request, response);
    return undefined;
  }

  private async unknown(actor: Actor, spelling: string): Promise<Page> {
    const asked = spelling.slice(0, 200);
    const [gap, near] = await Promise.all([this.gaps.symbolIn(asked), this.finder.near(actor, asked)]);
    return page(UnknownDocumentPage, { asked, gap, near }, 404);
  }
}

/** Whoever looks with other eyes is shown what those would be refused. */
function closedStatus({ person, looking }: Actor): number {
  if (looking) return 200;
  return person ? 403 : 401;
}

function addressOf({ document, variant }: Found): string {
  return variant ? `/documents/${document.slug}/${variant}` : `/documents/${document.slug}`;
}

function joined(address: string, parts: readonly string[]): string {
  return [address, ...parts.map((part) => encodeURIComponent(part))].join('/');
}

function isFileName(part: string): boolean {
  return part.includes('.');
}

/** In which languages a reader wants to see the text: as asked by `?preview=`, her own, the original, English. */
function previewLanguages({ document }: Found, request: PortalRequest): Language[] {
  return [request.query.preview, languageOf(request), document.originalLanguage, 'en'].filter(isLanguage);
}
