import { Inject, Injectable } from '@nestjs/common';
import contentDisposition from 'content-disposition';
import type { Response } from 'express';
import type { Config } from '../config.js';
import { DocumentDetails, latestOf } from '../documents/document-details.js';
import type { DocumentFile } from '../documents/variants/document-file.entity.js';
import type { Document } from '../documents/document.entity.js';
import { savedName } from '../documents/variants/present-file.js';
import { Finder } from '../documents/symbols/finder.js';
import { RegistryService } from '../documents/registry.service.js';
import { parseVariantKey } from '../documents/symbols/symbol-variants.js';
import type { Variant } from '../documents/variants/variant.entity.js';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import { fileKinds } from '../foundation/files/file-kinds.js';
import { FileStore } from '../foundation/files/file-store.js';
import { mark } from '../foundation/secrets.js';
import { CONFIG } from '../foundation/tokens.js';
import type { Answering, PortalRequest } from '../web/request.js';
import { isPlainTo, partOf, tellOutcome, type Wanted, wantedBy } from './conditions.js';
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
    private readonly finder: Finder,
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
    const known = await this.finder.bySlug(actor, address.slug);
    if (!known) return response.redirect(308, await this.rightAddress(actor, address));
    const found = await this.find(actor, known.document, address);
    await this.store.ensureWhole(found.file.file);
    const etag = `"${mark(this.config.secret, 'etag', found.file.file.sha256)}"`;
    const answering: Answering = (asked, answer) => this.answer(found, etag, asked, answer);
    request.share?.(answering);
    await answering(request, response);
  }

  /** A symbol with a slash takes up two parts of an address: /documents/C08/50/en.docx. */
  private async rightAddress(actor: Actor, { slug, variant, fileName }: FileAddress): Promise<string> {
    const isSplit = variant !== null && parseVariantKey(variant) === null;
    const spelling = isSplit ? `${slug}/${variant}` : slug;
    const resolved = await this.finder.bySpelling(actor, spelling);
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

  private async answer(found: FoundFile, etag: string, request: PortalRequest, response: Response): Promise<void> {
    const { sha256, size } = found.file.file;
    const wanted = wantedBy(request, etag, size);
    const part = partOf(wanted, size);
    if (part && this.isLeft(request, wanted)) return this.leave(found, etag, response);
    const bytes = part && request.method !== 'HEAD' ? this.store.bytes(sha256) : null;
    await pour(bytes, part, response, () => {
      this.tell(found, etag, response);
      tellOutcome(wanted, size, response);
      if (part) describeFile(found, response).setHeader('Content-Length', part.end - part.start + 1);
    });
  }

  private tell(found: FoundFile, etag: string, response: Response): void {
    protectFile(response);
    response.set({ ETag: etag, 'Accept-Ranges': 'bytes', 'Cache-Control': cachingOf(found) });
  }

  /** Whether the web server in front sends the bytes, which it does as the portal would. */
  private isLeft(request: PortalRequest, wanted: Wanted): boolean {
    return this.config.xAccel !== null && request.method === 'GET' && isPlainTo(request, wanted);
  }

  /** Leaves the bytes to the web server in front: it finds them where this says, and cuts out the part that is wanted. */
  private leave(found: FoundFile, etag: string, response: Response): void {
    this.tell(found, etag, response);
    describeFile(found, response).set('X-Accel-Redirect', `${this.config.xAccel}/${this.store.place(found.file.file.sha256)}`);
    response.end();
  }
}

/** Only what everybody may read, at an address where it never changes, may lie in other people's caches. */
function cachingOf({ document, variant, isPermanent }: FoundFile): string {
  const isForEverybody = document.access === 'public' && document.isPosted && variant.isOut;
  return isForEverybody && isPermanent ? 'public, max-age=3600' : 'private, no-cache';
}

function describeFile({ document, variant, file }: FoundFile, response: Response): Response {
  const { kind, sha256 } = file.file;
  response.setHeader('Content-Type', fileKinds[kind].mediaType);
  response.setHeader('Content-Disposition', contentDisposition(savedName(document, variant, file)));
  response.setHeader('Repr-Digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
  return response;
}
