import { Readable } from 'node:stream';
import {
  type IssuedFile,
  type NewDocument,
  type NewSource,
  RegistrationService,
} from '../../src/documents/registration.service.js';
import type { Document } from '../../src/documents/document.entity.js';
import type { FileRole } from '../../src/documents/variants/document-file.entity.js';
import type { Variant } from '../../src/documents/variants/variant.entity.js';
import { Database } from '../../src/foundation/database/database.js';
import type { FileKind } from '../../src/foundation/files/file-kinds.js';
import { FileStore } from '../../src/foundation/files/file-store.js';
import { StoredFile } from '../../src/foundation/files/stored-file.entity.js';
import type { Language } from '../../src/foundation/i18n/languages.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { World } from '../builders/world.js';

/** A file to be put on the shelf; its kind is believed. */
export interface ShelvedFile {
  language?: Language;
  kind?: FileKind;
  role?: FileRole;
  bytes: Buffer | string;
}

export interface IssueOptions {
  key?: string;
  isPosted?: boolean;
  files?: readonly ShelvedFile[];
}

/** Puts documents with files into the registry of a world, without anybody submitting them. */
export class Shelf {
  constructor(private readonly world: World) {}

  /** A posted public document with its original; its files are English Word files. */
  async document(
    meeting: Meeting,
    the: Partial<NewDocument> & { files?: readonly ShelvedFile[] } = {},
  ): Promise<Document> {
    const { files = [{ bytes: 'The text.' }], sources, ...document } = the;
    const registration = this.world.get(RegistrationService);
    const made = await this.world.get(Database).transaction(async () => {
      const number = await registration.nextNumber({ group: meeting.group, meeting });
      return registration.register({
        group: meeting.group,
        meeting,
        number,
        titles: { en: `Document ${number}` },
        purpose: 'information',
        access: 'public',
        publication: 'posted',
        originalLanguage: 'en',
        registeredAt: this.world.clock.now(),
        postedAt: this.world.clock.now(),
        sources: sources ?? (await this.someSource()),
        ...document,
      });
    });
    await this.issue(made, { files, isPosted: made.publication === 'posted' });
    return made;
  }

  async issue(document: Document, { key = 'rev0', isPosted = true, files = [] }: IssueOptions): Promise<Variant> {
    const kept: IssuedFile[] = [];
    for (const { language = 'en', kind = 'docx', role = 'main', bytes } of files) {
      kept.push({ file: await this.keep(Buffer.from(bytes), kind), sentAs: `sent.${kind}`, language, role });
    }
    const registeredAt = this.world.clock.now();
    return this.world.get(Database).transaction(() =>
      this.world.get(RegistrationService).issue(document, {
        key,
        files: kept,
        otherLanguages: 'missing',
        registeredAt,
        postedAt: isPosted ? registeredAt : null,
        isLate: false,
      }),
    );
  }

  private async keep(bytes: Buffer, kind: FileKind): Promise<StoredFile> {
    const store = this.world.get(FileStore);
    const spooled = await store.spool(Readable.from([bytes]), bytes.length);
    await store.keep(spooled);
    const { sha256, size, crc32 } = spooled;
    return this.world.add(
      StoredFile,
      { sha256, size, crc32, kind, notes: [], pages: null, keptAt: this.world.clock.now() },
    );
  }

  private async someSource(): Promise<NewSource[]> {
    return [{ organization: await this.world.organization() }];
  }
}
