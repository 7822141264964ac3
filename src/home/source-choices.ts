import { Injectable } from '@nestjs/common';
import { Document } from '../documents/document.entity.js';
import { DocumentSource } from '../documents/document-source.entity.js';
import { Tables } from '../documents/placings/tables.service.js';
import { lineVisibleTo } from '../documents/visible-to.js';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { Organization } from '../people/organization.entity.js';

/** The entities by which a list can be narrowed down: the sources of documents whose lines this reader sees. */
@Injectable()
export class SourceChoices {
  constructor(
    private readonly database: Database,
    private readonly tables: Tables,
  ) {}

  of(actor: Actor, meeting: Meeting | null = null): Promise<Organization[]> {
    return meeting ? this.before(actor, meeting) : this.anywhere(actor);
  }

  /** Of each entity the first such document is enough. */
  private anywhere(actor: Actor): Promise<Organization[]> {
    const visible = lineVisibleTo(actor);
    const query = this.database.manager.createQueryBuilder(Organization, 'organization');
    const documents = query
      .subQuery()
      .select('1')
      .from(DocumentSource, 'source')
      .innerJoin(Document, 'document', 'source.document = document.id')
      .where('source.organization = organization.id')
      .andWhere(visible.sql);
    return query.where(`EXISTS ${documents.getQuery()}`, visible.parameters).orderBy('organization.code').getMany();
  }

  private async before(actor: Actor, meeting: Meeting): Promise<Organization[]> {
    const visible = lineVisibleTo(actor);
    const table = await this.tables.of(meeting);
    return this.database.manager
      .createQueryBuilder(Organization, 'organization')
      .distinct()
      .innerJoin(DocumentSource, 'source', 'source.organization = organization.id')
      .innerJoin(Document, 'document', 'source.document = document.id')
      .where(visible.sql, visible.parameters)
      .andWhere(table.sql, table.parameters)
      .orderBy('organization.code')
      .getMany();
  }
}
