import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, drop, id, insert, long, placeOf, text, to, whole } from '../columns.js';
import { instrumentNamed, type NamedInstrument, nameOfInstrument } from './instrument-names.js';

type Texts = Record<string, string>;

/** Gives the resolutions, which mandates only named until now, rows of their own. */
export class Instruments1795341630001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const mandates = await runner.manager.query<{ id: number; resolutions: string }[]>('SELECT "id", "resolutions" FROM "mandate" ORDER BY "id"');
    await runner.query('ALTER TABLE "mandate" DROP COLUMN "resolutions"');
    await create(runner, 'instrument', [
      id(),
      text('slug', { isUnique: true }),
      text('kind'),
      text('number', { isNullable: true }),
      text('revision', { isNullable: true }),
      long('place', { isNullable: true }),
      whole('year', { isNullable: true }),
      text('body', { isNullable: true }),
      long('issuer', { isNullable: true }),
      long('titles'),
    ]);
    await create(runner, 'mandate_basis', [
      id(),
      to('mandate', 'mandate'),
      to('instrument', 'instrument'),
      text('paragraph', { isNullable: true }),
      whole('position'),
    ]);
    for (const mandate of mandates) {
      for (const [position, names] of (JSON.parse(mandate.resolutions) as Texts[]).entries()) {
        const instrumentId = await enter(runner, instrumentNamed(names));
        await insert(runner, 'mandate_basis', { mandateId: mandate.id, instrumentId, paragraph: null, position });
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const bases = await runner.manager.query<({ mandateId: number } & NamedInstrument)[]>(
      'SELECT basis."mandateId", instrument.* FROM "mandate_basis" basis JOIN "instrument" ON instrument."id" = basis."instrumentId" ORDER BY basis."position"',
    );
    await drop(runner, ['instrument', 'mandate_basis']);
    await runner.query(`ALTER TABLE "mandate" ADD COLUMN "resolutions" text NOT NULL DEFAULT '[]'`);
    for (const mandateId of new Set(bases.map((basis) => basis.mandateId))) {
      const resolutions = bases.filter((basis) => basis.mandateId === mandateId).map(nameOfInstrument);
      const kept = `UPDATE "mandate" SET "resolutions" = ${placeOf(runner, 1)} WHERE "id" = ${placeOf(runner, 2)}`;
      await runner.manager.query(kept, [JSON.stringify(resolutions), mandateId]);
    }
  }
}

/** The id of an instrument, which is entered when it is not there yet. */
async function enter(runner: QueryRunner, instrument: NamedInstrument): Promise<number> {
  const known = await idOf(runner, instrument.slug);
  if (known !== null) return known;
  await insert(runner, 'instrument', { ...instrument });
  return (await idOf(runner, instrument.slug))!;
}

async function idOf(runner: QueryRunner, slug: string): Promise<number | null> {
  const found = await runner.manager.query<{ id: number }[]>(`SELECT "id" FROM "instrument" WHERE "slug" = ${placeOf(runner, 1)}`, [slug]);
  return found[0]?.id ?? null;
}
