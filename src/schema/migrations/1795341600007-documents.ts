import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, long, text, to, whole, yesNo } from '../columns.js';

export class Documents1795341600007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'document', [
      id(),
      text('slug', { isUnique: true }),
      text('series'),
      whole('number', { isNullable: true }),
      text('foreignSymbol', { isNullable: true }),
      long('titles'),
      long('titlesTranslated'),
      yesNo('isTitleDescriptive'),
      text('purpose', { isNullable: true }),
      text('access'),
      text('publication'),
      text('originalLanguage', { isNullable: true }),
      text('dated', { isNullable: true }),
      long('actionLines'),
      long('presentedBy', { isNullable: true }),
      long('covers', { isNullable: true }),
      long('note', { isNullable: true }),
      yesNo('isLate'),
      text('registeredAt', { isNullable: true }),
      text('postedAt', { isNullable: true }),
      text('checkedAt', { isNullable: true }),
      text('withdrawnAt', { isNullable: true }),
      text('withdrawalReason', { isNullable: true }),
      long('words'),
      to('group', 'working_group'),
      to('meeting', 'meeting', { isNullable: true }),
    ], { uniques: [['meetingId', 'series', 'number']] });
    await create(runner, 'document_source', [
      id(),
      whole('position'),
      long('text', { isNullable: true }),
      yesNo('isConfirmed'),
      to('document', 'document'),
      to('organization', 'organization', { isNullable: true }),
      to('group', 'working_group', { isNullable: true }),
    ]);
    await create(runner, 'document_item', [
      id(),
      whole('position'),
      to('document', 'document'),
      to('item', 'agenda_item'),
    ], { uniques: [['documentId', 'itemId']] });
    await create(runner, 'document_alias', [
      id(),
      text('writtenAs'),
      text('spelling', { isUnique: true }),
      to('document', 'document'),
    ]);
    await create(runner, 'document_relation', [
      id(),
      text('type'),
      long('toText', { isNullable: true }),
      to('document', 'document'),
      to('toDocument', 'document', { isNullable: true }),
      to('toGroup', 'working_group', { isNullable: true }),
    ]);
    await create(runner, 'variant', [
      id(),
      text('key'),
      whole('position'),
      text('registeredAt', { isNullable: true }),
      text('postedAt', { isNullable: true }),
      yesNo('isLate'),
      long('titles', { isNullable: true }),
      text('purpose', { isNullable: true }),
      to('document', 'document'),
    ], { uniques: [['documentId', 'key']] });
    await create(runner, 'language_version', [
      id(),
      text('language'),
      text('state'),
      to('variant', 'variant'),
    ], { uniques: [['variantId', 'language']] });
    await create(runner, 'document_file', [
      id(),
      text('role'),
      whole('position'),
      text('fileName'),
      text('sentAs'),
      to('version', 'language_version'),
      to('file', 'stored_file'),
    ], { uniques: [['versionId', 'fileName']] });
    await create(runner, 'treatment', [
      id(),
      text('outcome'),
      text('target', { isNullable: true }),
      long('remark', { isNullable: true }),
      text('recordedAt', { isNullable: true }),
      to('variant', 'variant'),
      to('meeting', 'meeting', { isNullable: true }),
      to('session', 'session', { isNullable: true }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await drop(runner, ['document', 'document_source', 'document_item', 'document_alias', 'document_relation', 'variant', 'language_version', 'document_file', 'treatment']);
  }
}
