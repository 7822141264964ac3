import { Inject, Injectable } from '@nestjs/common';
import contentDisposition from 'content-disposition';
import type { Response } from 'express';
import type { Config } from '../config.js';
import { FileStore } from '../foundation/files/file-store.js';
import { mark } from '../foundation/secrets.js';
import { CONFIG } from '../foundation/tokens.js';
import type { PortalRequest } from '../web/request.js';
import type { ByteRange } from './byte-range.js';
import { partOf, tellOutcome, wantedBy } from './conditions.js';
import { PackArchive } from './pack-archive.js';
import type { Pack, PackEntry } from './pack-making.service.js';
import { pour } from './pouring.js';
import { protectFile } from './protective-headers.js';

/** How many files are looked for at the same time. */
const looks = 64;

/** Hands out packs: as they are made, in whole or in part, without their ever lying anywhere. */
@Injectable()
export class PackDelivery {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly store: FileStore,
  ) {}

  /**
   * Answers a GET or HEAD for a pack (RFC 9110). Whoever broke off goes on where she was, as long as the pack is the
   * same: its validator is made of everything that its bytes are made of. Answers whether its last byte has gone out.
   * @throws Error when a file that would be sent is not in the store as it was recorded; nothing has been sent then
   */
  async send({ name, entries }: Pack, request: PortalRequest, response: Response): Promise<boolean> {
    const archive = new PackArchive(entries);
    const etag = this.validatorOf(entries);
    const wanted = wantedBy(request, etag, archive.size);
    const part = partOf(wanted, archive.size);
    if (part) await this.ensureWhole(archive.entriesIn(part).filter(({ isKept }) => isKept));
    const bytes = part && request.method !== 'HEAD' ? archive : null;
    const isTaken = await pour(bytes, part, response, () => {
      protectFile(response);
      response.set({ ETag: etag, 'Accept-Ranges': 'bytes', 'Cache-Control': 'private, no-cache' });
      tellOutcome(wanted, archive.size, response);
      if (part) describe(name, part, response);
    });
    return isTaken && part?.end === archive.size - 1;
  }

  private validatorOf(entries: readonly PackEntry[]): string {
    const told = entries.flatMap(({ name, size, sha256, modifiedAt }) =>
      [name, `${size}`, sha256, modifiedAt.toISOString()],
    );
    return `"${mark(this.config.secret, 'pack', ...told)}"`;
  }

  private async ensureWhole(entries: readonly PackEntry[]): Promise<void> {
    for (let from = 0; from < entries.length; from += looks) {
      await Promise.all(entries.slice(from, from + looks).map((entry) => this.store.ensureWhole(entry)));
    }
  }
}

function describe(name: string, { start, end }: ByteRange, response: Response): void {
  response.setHeader('Content-Type', 'application/zip');
  response.setHeader('Content-Disposition', contentDisposition(`${name}.zip`));
  response.setHeader('Content-Length', end - start + 1);
}
