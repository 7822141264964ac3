import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MandateBasis } from '../../src/groups/mandate-basis.entity.js';
import { insert } from '../../src/schema/columns.js';
import { dataSourceOptions } from '../../src/schema/data-source.js';
import { Instruments1795341630001 } from '../../src/schema/migrations/1795341630001-instruments.js';
import { migrations } from '../../src/schema/migrations/index.js';
import { freshDatabase } from '../builders/fresh-database.js';

let folder: string;
let drop: () => Promise<void>;
let source: DataSource;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plenary-moving-'));
  const fresh = await freshDatabase(folder);
  drop = fresh.drop;
  source = await new DataSource(dataSourceOptions(fresh.address)).initialize();
});
afterAll(async () => {
  await source.destroy();
  await drop();
  rmSync(folder, { recursive: true, force: true });
});

const antalya = {
  en: 'Resolution 140 (Antalya, 2006) of the Plenipotentiary Conference',
  zh: '全权代表大会第140号决议（2006年，安塔利亚）',
  ar: 'القرار 140 (أنطاليا، 2006) لمؤتمر المندوبين المفوضين',
  ru: 'Резолюция 140 (Анталия, 2006 г.) Полномочной конференции',
};
const doha = { en: 'Resolution 8 (Rev. Doha, 2006)', ar: 'القرار 8 (المراجَع في الدوحة، 2006)', fr: 'Résolution 8 (Rév. Doha, 2006)' };
const council = { en: 'Council Resolution 1282 (2007)' };
const loose = { en: 'Res. 1244', fr: 'Rés. 1244' };

test('mandates that only named their resolutions point to instruments that are called the same', async () => {
  await goBackBefore(Instruments1795341630001.name);
  const mandates = [[antalya, doha], [antalya, council, loose], []];
  for (const [index, resolutions] of mandates.entries()) await insertMandate(index + 1, resolutions);

  await source.runMigrations();

  const bases = await source.manager.find(MandateBasis, { relations: { mandate: true }, order: { mandate: { id: 'ASC' }, position: 'ASC' } });
  const called = bases.map(({ mandate, instrument }) => [mandate.id, instrument.slug, instrument.calledInFullIn('en').text]);
  expect(called).toEqual([
    [1, 'resolution-140-antalya-2006', antalya.en],
    [1, 'resolution-8-rev-doha-2006', doha.en],
    [2, 'resolution-140-antalya-2006', antalya.en],
    [2, 'resolution-1282-2007', council.en],
    [2, 'res-1244', loose.en],
  ]);
  const [first, second] = bases.map(({ instrument }) => instrument);
  expect((['zh', 'ar', 'ru'] as const).map((language) => first!.calledInFullIn(language).text)).toEqual([antalya.zh, antalya.ar, antalya.ru]);
  expect([second!.calledIn('ar').text, second!.calledIn('fr').text]).toEqual([doha.ar, doha.fr]);
  expect(bases.at(-1)!.instrument.calledIn('fr').text).toBe(loose.fr);
});

test('the way back gives them their names in English again', async () => {
  await goBackBefore(Instruments1795341630001.name);

  const kept = await source.query<{ resolutions: string }[]>('SELECT "resolutions" FROM "mandate" ORDER BY "id"');
  expect(kept.map(({ resolutions }) => JSON.parse(resolutions) as unknown)).toEqual([
    [{ en: antalya.en }, { en: doha.en }],
    [{ en: antalya.en }, { en: council.en }, loose],
    [],
  ]);
});

async function goBackBefore(name: string): Promise<void> {
  const steps = migrations.length - migrations.findIndex((step) => step.name === name);
  for (let step = 0; step < steps; step++) await source.undoLastMigration();
}

async function insertMandate(id: number, resolutions: object[]): Promise<void> {
  const runner = source.createQueryRunner();
  const group = { slug: `wg-${id}`, prefixes: '[]', kind: 'other', lineage: '[]', names: '{}', openTo: '[]' };
  const rules = { posting: 'at-once', lateEffect: 'accept', deadlineDays: 12, defaultAccess: 'public', zone: 'UTC' };
  await insert(runner, 'working_group', { id, ...group, ...rules });
  await insert(runner, 'mandate', { id, items: '[]', resolutions: JSON.stringify(resolutions), groupId: id });
  await runner.release();
}
