import { IsNull, Not } from 'typeorm';
import type { Database } from '../../foundation/database/database.js';
import { type Check, fault, type Finding, note } from '../../foundation/finding.js';
import { DocumentFile } from '../variants/document-file.entity.js';
import { Rendition } from './rendition.entity.js';

/** Looks at the files that the portal makes: that a PDF stands beside the Word file of which it was made, and which could not be made. */
export class RenditionCheck implements Check {
  private made = 0;

  constructor(private readonly database: Database) {}

  get extent(): string {
    return `${this.made} files made here`;
  }

  async *run(): AsyncGenerator<Finding> {
    const made = await this.database.manager.findBy(DocumentFile, { isMadeHere: true });
    this.made = made.length;
    for (const { fileName, version } of made) {
      const { document, key } = version.variant;
      const wasOrdered = await this.database.manager.existsBy(Rendition, { version: { id: version.id } });
      const isAlone = !(await this.database.manager.existsBy(DocumentFile, { version: { id: version.id }, role: 'main', isMadeHere: false }));
      if (wasOrdered && isAlone) yield fault(`${fileName} of ${document.slug} ${key} was made here, but of nothing that is there.`);
    }
    const givenUp = await this.database.manager.findBy(Rendition, { doneAt: Not(IsNull()), lastFault: Not(IsNull()) });
    for (const { version: { variant, language }, lastFault } of givenUp) {
      yield note(`No PDF could be made of ${variant.document.slug} ${variant.key} in ${language}: ${lastFault}`);
    }
  }
}
