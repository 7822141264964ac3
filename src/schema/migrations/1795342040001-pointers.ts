import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** The columns that point to other tables, and that no key of their own table begins with. */
const pointers: Readonly<Record<string, readonly string[]>> = {
  account_request: ['organizationId'],
  agenda_item: ['approvesId'],
  chairing: ['onBehalfOfId', 'personId', 'sessionId', 'officeId'],
  citation: ['instrumentId', 'documentId'],
  contribution: ['organizationId', 'authorId', 'groupId', 'meetingId'],
  document: ['groupId', 'presentingOfficeId'],
  document_alias: ['documentId'],
  document_file: ['fileId'],
  document_item: ['itemId'],
  document_relation: ['toGroupId', 'toDocumentId', 'documentId'],
  document_source: ['groupId', 'organizationId', 'documentId', 'officeId'],
  draft_file: ['fileId', 'contributionId'],
  entry: ['enteredById', 'letterId'],
  event: ['groupId'],
  event_chair: ['officeId', 'personId', 'eventId'],
  event_document: ['documentId'],
  extension: ['organizationId'],
  facilitation: ['officeId', 'organizationId'],
  focal_point: ['organizationId', 'personId'],
  holding: ['personId', 'officeId'],
  mandate: ['groupId'],
  mandate_basis: ['instrumentId', 'mandateId'],
  office: ['organizationId'],
  participation: ['organizationId', 'personId'],
  person: ['organizationId'],
  placing: ['groupId'],
  receipt: ['organizationId', 'personId', 'variantId'],
  seat: ['organizationId', 'groupId', 'personId'],
  session: ['groupId', 'movedToId'],
  sign_in: ['personId'],
  sign_in_link: ['personId'],
  token: ['personId'],
  treatment: ['sessionId', 'meetingId', 'variantId'],
};

/** Every pointer can be followed backwards, from a row to those that point to it, without reading a whole table. */
export class Pointers1795342040001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(pointers)) {
      await runner.createIndices(table, columns.map((column) => new TableIndex({ columnNames: [column] })));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(pointers)) {
      for (const column of columns) await runner.query(`DROP INDEX "${nameOf(runner, table, column)}"`);
    }
  }
}

function nameOf(runner: QueryRunner, table: string, column: string): string {
  return runner.dataSource.namingStrategy.indexName(table, [column]);
}
