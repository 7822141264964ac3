import { afterAll, beforeAll, expect, test } from 'vitest';
import { MoreThan } from 'typeorm';
import { JournalLine } from '../../src/foundation/journal-line.entity.js';
import { type Asking, askingFor, askingForPaper } from './asking.js';
import { doors } from './matrix/doors.js';
import { general } from './matrix.js';
import { Place } from './place.js';

/** Every form of the portal, sent by two clicks on its button. */

let place: Place;
beforeAll(async () => {
  place = await Place.furnish();
});
afterAll(() => place.world.close());

const isForm = (route: string) => route.startsWith('POST ') && !route.includes(' /api/');
const ofDocuments = Object.values(doors).flatMap((ways) => ways.map((way) => way.split(' = ')[0]!));
/** The end of a sign-in is the end of what the second click would be known by. */
const endsTheVisit = ['POST /sign-out'];
const forms = [...new Set([...general.keys(), ...ofDocuments])].filter((route) => isForm(route) && !endsTheVisit.includes(route));

function formFor(route: string): Promise<Asking> {
  return ofDocuments.includes(route) ? askingForPaper(place, place.papers['posted-public'], route) : askingFor(place, route);
}

/** Those who may do most, until one of them is led on: that is how a form answers that has done its deed. */
const senders = ['secretariat', 'chair', 'author', 'admin'] as const;
let done = 0;

test.each(forms)('%s', async (route) => {
  for (const sender of senders) {
    const { path, sending, afterwards } = await formFor(route);
    const before = await last();
    const send = () => place.agents[sender].ask('POST', path, sending);
    const [first, second] = await Promise.all([send(), send()]);
    const noted = await linesAfter(before);
    await afterwards?.();

    expect([first.status, second.status].filter((status) => status >= 500)).toEqual([]);
    expect(noted).toEqual([...new Set(noted)]);
    if (first.status !== 303 && second.status !== 303) continue;
    expect([second.status, second.location]).toEqual([first.status, first.location]);
    done += 1;
    return;
  }
});

test('many of them did something', () => {
  expect(done).toBeGreaterThan(20);
});

async function last(): Promise<number> {
  const [line] = await place.database.manager.find(JournalLine, { order: { id: 'DESC' }, take: 1 });
  return line?.id ?? 0;
}

/** What was done, in words that tell one deed from another. */
async function linesAfter(id: number): Promise<string[]> {
  const lines = await place.database.manager.find(JournalLine, { where: { id: MoreThan(id) }, order: { id: 'ASC' } });
  return lines.map(({ verb, subject, details }) => JSON.stringify([verb, subject, details]));
}
