import { ReceiptCheck } from '../contributions/receipt-check.js';
import { IssueCheck } from '../documents/variants/issue-check.js';
import { RenditionCheck } from '../documents/renditions/rendition-check.js';
import { NumberCheck } from '../documents/symbols/number-check.js';
import { RevisionCheck } from '../documents/variants/revision-check.js';
import type { Database } from '../foundation/database/database.js';
import { FileCheck } from '../foundation/files/file-check.js';
import type { FileStore } from '../foundation/files/file-store.js';
import type { Check } from '../foundation/finding.js';

/** Everything that the doctor examines, from the bytes upward. */
export function examinations(database: Database, store: FileStore): Check[] {
  return [
    new FileCheck(database, store),
    new NumberCheck(database),
    new RevisionCheck(database),
    new IssueCheck(database),
    new RenditionCheck(database),
    new ReceiptCheck(database),
  ];
}
