import type { MigrationInterface, QueryRunner } from 'typeorm';
import { narrow, placeOf, text, widen } from '../columns.js';

interface Before {
  id: number;
  addressees: string;
  purpose: string;
  replyBy: string | null;
}

interface Asked {
  name: string;
  purpose: string;
  replyBy: string | null;
}

const purposes = ['action', 'comment', 'information'];

/** What a liaison statement asks is asked of each addressee; until now all were asked the same. */
export class AskingAddressees1795450000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const rows = (await runner.query('SELECT "id", "addressees", "purpose", "replyBy" FROM "liaison"')) as Before[];
    for (const { id, addressees, purpose, replyBy } of rows) {
      const names = JSON.parse(addressees) as string[];
      const asked = names.map((name) => ({ name, purpose, replyBy, email: null, answeredOn: null }));
      await rewrite(runner, id, { addressees: JSON.stringify(asked) });
    }
    await narrow(runner, 'liaison', ['purpose', 'replyBy']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await widen(runner, 'liaison', [text('purpose', { default: 'information' }), text('replyBy', { isNullable: true })]);
    const rows = (await runner.query('SELECT "id", "addressees" FROM "liaison"')) as Pick<Before, 'id' | 'addressees'>[];
    for (const { id, addressees } of rows) {
      const asked = JSON.parse(addressees) as Asked[];
      const purpose = purposes.find((one) => asked.some((addressee) => addressee.purpose === one)) ?? 'information';
      const replyBy = asked.flatMap((addressee) => addressee.replyBy ?? []).toSorted()[0] ?? null;
      await rewrite(runner, id, { addressees: JSON.stringify(asked.map(({ name }) => name)), purpose, replyBy });
    }
  }
}

async function rewrite(runner: QueryRunner, id: number, row: Readonly<Record<string, string | null>>): Promise<void> {
  const changes = Object.keys(row).map((name, index) => `"${name}" = ${placeOf(runner, index + 1)}`);
  const where = `"id" = ${placeOf(runner, changes.length + 1)}`;
  await runner.manager.query(`UPDATE "liaison" SET ${changes.join(', ')} WHERE ${where}`, [...Object.values(row), id]);
}
