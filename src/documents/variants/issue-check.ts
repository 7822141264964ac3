import type { Database } from '../../foundation/database/database.js';
import { pageSize, rowByRow } from '../../foundation/database/row-by-row.js';
import { type Check, fault, type Finding } from '../../foundation/finding.js';
import { DocumentFile } from './document-file.entity.js';
import { Document } from '../document.entity.js';
import { LanguageVersion } from './language-version.entity.js';
import { Variant } from './variant.entity.js';

/** Looks for half documents: posted ones that were never issued, and languages said to be ready without a file. */
export class IssueCheck implements Check {
  private documents = 0;

  constructor(private readonly database: Database) {}

  get extent(): string {
    return `${this.documents} documents`;
  }

  async *run(): AsyncGenerator<Finding> {
    this.documents = await this.database.manager.count(Document);
    for await (const { slug } of this.neverIssued()) {
      yield fault(`${slug} is posted, but nothing of it was ever issued.`);
    }
    for await (const { language, variant } of this.withoutFile()) {
      yield fault(`${variant.document.slug} ${variant.key} is said to be ready in ${language}, but has no file.`);
    }
  }

  private neverIssued(): AsyncGenerator<Document> {
    return rowByRow((after) => {
      const documents = this.database.manager.createQueryBuilder(Document, 'document');
      const variants = documents.subQuery().select('1').from(Variant, 'variant');
      return documents
        .where('document.id > :after AND document.publication = :posted', { after: after ?? 0, posted: 'posted' })
        .andWhere(`NOT EXISTS ${variants.where('variant.document = document.id').getQuery()}`)
        .orderBy('document.id')
        .limit(pageSize)
        .getMany();
    });
  }

  private withoutFile(): AsyncGenerator<LanguageVersion> {
    return rowByRow((after) => {
      const versions = this.database.manager.createQueryBuilder(LanguageVersion, 'version');
      const files = versions.subQuery().select('1').from(DocumentFile, 'file');
      return versions
        .innerJoinAndSelect('version.variant', 'variant')
        .innerJoinAndSelect('variant.document', 'document')
        .where('version.id > :after AND version.state = :ready', { after: after ?? 0, ready: 'ready' })
        .andWhere(`NOT EXISTS ${files.where('file.version = version.id').getQuery()}`)
        .orderBy('version.id')
        .limit(pageSize)
        .getMany();
    });
  }
}
