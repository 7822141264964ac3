import { once } from 'node:events';
import { Inject, Injectable } from '@nestjs/common';
import contentDisposition from 'content-disposition';
import type { Response } from 'express';
import fresh from 'fresh';
import type { Config } from '../config.js';
import { DocumentDetails, latestOf } from '../documents/document-details.js';
import type { DocumentFile } from '../documents/document-file.entity.js';
import type { Document } from '../documents/document.entity.js';
import { savedName } from '../documents/present-file.js';
import { RegistryService } from '../documents/registry.service.js';
import { parseVariantKey } from '../documents/symbol-variants.js';
import type { Variant } from '../documents/variant.entity.js';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import { fileKinds } from '../foundation/files/file-kinds.js';
import { FileStore } from '../foundation/files/file-store.js';
import { mark } from '../foundation/secrets.js';
import { CONFIG } from '../foundation/tokens.js';
import type { PortalRequest } from '../web/request.js';
import { type ByteRange, wantedRange } from './byte-range.js';
import { pour } from './pouring.js';
import { protectFile } from './protective-headers.js';

/** A file as its address names it. */
export interface FileAddress {
  /** The document, in any spelling. */
  slug: string;
  /** Null for the latest revision that the reader may read. */
  variant: string | null;
  /** fr.docx, fr-annex1.xlsx */
  fileName: string;
}

interface FoundFile {
  document: Document;
  variant: Variant;
  file: DocumentFile;
  /** Whether the address leads to these bytes for ever. */
  isPermanent: boolean;
}

/** Hands out the files of documents: to whoever may read them, in whole or in part, never as something to run. */
@Injectable()
export class FileDelivery {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly registry: RegistryService,
    private readonly details: DocumentDetails,
    private readonly store: FileStore,
  ) {}

  /**
   * Answers a GET or HEAD for a file (RFC 9110); another spelling of its address leads to the right one. Whether the
   * actor may read is asked before anything that the request says of copies it has.
   * @throws Refused missing, unidentified, forbidden, or gone for what was withdrawn
   */
  async send(actor: Actor, address: FileAddress, request: PortalRequest, response: Response): Promise<void> {
    const document = await this.registry.bySlug(address.slug);
    if (!document) return response.redirect(308, await this.rightAddress(address));
    const found = await this.find(actor, document, address);
    await this.ensureWhole(found);
    await this.answer(found, request, response);
  }

  /** A symbol with a slash takes up two parts of an address: /documents/C08/50/en.docx. */
  private async rightAddress({ slug, variant, fileName }: FileAddress): Promise<string> {
    const isSplit = variant !== null && parseVariantKey(variant) === null;
    const spelling = isSplit ? `${slug}/${variant}` : slug;
    const resolved = await this.registry.resolve(spelling);
    if (!resolved) throw Refused.missing('documents.missing', { symbol: spelling.slice(0, 100) });
    const key = isSplit ? resolved.variant : (variant ?? resolved.variant);
    return `/documents/${resolved.document.slug}${key ? `/${key}` : ''}/${encodeURIComponent(fileName)}`;
  }

  /** What exists but is not for this reader is as missing as what never was. */
  private async find(actor: Actor, document: Document, { variant: key, fileName }: FileAddress): Promise<FoundFile> {
    const line = await this.details.line(actor, document);
    this.registry.ensureReadable(actor, line);
    const issued = key === null ? latestOf(line) : line.variants.find(({ variant }) => variant.key === key);
    const file = issued?.versions.flatMap(({ files }) => files).find((one) => one.fileName === fileName);
    if (!issued || !file) throw Refused.missing();
    return { document, variant: issued.variant, file, isPermanent: key !== null };
  }

  /** Better no bytes than wrong ones (I5). */
  private async ensureWhole({ file: { file } }: FoundFile): Promise<void> {
    const size = await this.store.size(file.sha256);
    if (size !== file.size) throw new Error(`The file ${file.sha256} has ${size} bytes in the store, not ${file.size}.`);
  }

  private async answer(found: FoundFile, request: PortalRequest, response: Response): Promise<void> {
    const { sha256, size } = found.file.file;
    const etag = `"${mark(this.config.secret, 'etag', sha256)}"`;
    protectFile(response);
    response.set({ ETag: etag, 'Accept-Ranges': 'bytes', 'Cache-Control': cachingOf(found) });
    const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = request.headers;
    if (ifMatch !== undefined && !names(ifMatch, etag)) return void response.status(412).end();
    if (fresh({ 'if-none-match': ifNoneMatch }, { etag })) return void response.status(304).end();
    const range = request.method === 'GET' && isStillValid(request, etag) ? wantedRange(request.headers.range, size) : 'whole';
    if (range === 'unsatisfiable') return void response.status(416).set('Content-Range', `bytes */${size}`).end();
    await this.sendBytes(found, range, request, response);
  }

  private async sendBytes(found: FoundFile, range: ByteRange | 'whole', request: PortalRequest, response: Response): Promise<void> {
    const { sha256, size } = found.file.file;
    const { start, end } = range === 'whole' ? { start: 0, end: size - 1 } : range;
    const bytes = request.method === 'HEAD' ? null : this.store.read(sha256, { start, end });
    if (bytes) await once(bytes, 'readable');
    describeFile(found, response);
    response.setHeader('Content-Length', end - start + 1);
    if (range !== 'whole') response.status(206).set('Content-Range', `bytes ${start}-${end}/${size}`);
    if (bytes) await pour(bytes, end - start + 1, response);
    else response.end();
  }
}

/** Only what everybody may read, at an address where it never changes, may lie in other people's caches. */
function cachingOf({ document, variant, isPermanent }: FoundFile): string {
  const isForEverybody = document.access === 'public' && document.isPosted && variant.isOut;
  return isForEverybody && isPermanent ? 'public, max-age=3600' : 'private, no-cache';
}

function describeFile({ document, variant, file }: FoundFile, response: Response): void {
  const { kind, sha256 } = file.file;
  response.setHeader('Content-Type', fileKinds[kind].mediaType);
  response.setHeader('Content-Disposition', contentDisposition(savedName(document, variant, file)));
  response.setHeader('Repr-Digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
}

/** Whether a list of validators holds this one, compared strongly (RFC 9110, 8.8.3.2). */
function names(header: string, etag: string): boolean {
  return header.trim() === '*' || header.split(',').some((one) => one.trim() === etag);
}

/** A part is only good for whoever holds the rest of the same bytes; a date is never sure enough (RFC 9110, 13.1.5). */
function isStillValid({ headers }: PortalRequest, etag: string): boolean {
  const condition = headers['if-range'];
  return condition === undefined || condition === etag;
}
