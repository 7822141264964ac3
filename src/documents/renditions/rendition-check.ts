import { IsNull, Not } from 'typeorm';
import type { Database } from '../../foundation/database/database.js';
import { type Check, fault, type Finding, note } from '../../foundation/finding.js';
import { DocumentFile } from '../variants/document-file.entity.js';
import { Rendition } from './rendition.entity.js';

/** Looks at the PDF files that the portal makes: that each stands beside what it was made of, and which could not be made. */
export class RenditionCheck implements Check {
  private made = 0;

  constructor(private readonly database: Database) {}

  get extent(): string {
    return `${this.made} PDF files made here`;
  }

  async *run(): AsyncGenerator<Finding> {
    const made = await this.database.manager.findBy(DocumentFile, { isMadeHere: true });
    this.made = made.length;
    for (const { fileName, version } of made) {
      const { document, key } = version.variant;
      const others = await this.database.manager.countBy(DocumentFile, { version: { id: version.id }, role: 'main', isMadeHere: false });
      if (others === 0) yield fault(`${fileName} of ${document.slug} ${key} was made here, but of nothing that is there.`);
    }
    const givenUp = await this.database.manager.findBy(Rendition, { doneAt: Not(IsNull()), lastFault: Not(IsNull()) });
    for (const { version: { variant, language }, lastFault } of givenUp) {
      yield note(`No PDF could be made of ${variant.document.slug} ${variant.key} in ${language}: ${lastFault}`);
    }
  }
}
