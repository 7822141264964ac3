import { afterAll, beforeAll, expect, test } from 'vitest';
import { Place } from '../access/place.js';
import { everyAddress } from '../access/reading.js';

let place: Place;
let addresses: string[];

beforeAll(async () => {
  place = await Place.furnish();
  addresses = await everyAddress(place);
});
afterAll(() => place.world.close());

/** Whether a shared cache may keep it, if it heeds nothing but what it must: RFC 9111, 3. */
function mayBeKept(headers: string): boolean {
  const said = (JSON.parse(headers) as [string, string][]).find(([name]) => name === 'cache-control')?.[1] ?? '';
  return !/no-store|private/.test(said);
}

/** A path that looks like a picture or a stylesheet, so that a careless cache would keep it. */
const disguised = (path: string) => path.replace(/(\?|$)/, '/x.css$1');

test.each(['author', 'chair', 'secretariat', 'admin'] as const)(
  'a cache between %s and the others gives nobody what is not for everybody',
  async (reader) => {
    const wrong: string[] = [];
    let kept = 0;
    for (const path of [...addresses, ...addresses.map(disguised)]) {
      const answer = await place.agents[reader].ask('GET', path);
      if (!mayBeKept(answer.headers)) continue;
      kept += 1;
      const others = await place.agents.visitor.ask('GET', path);
      if (others.status !== answer.status || others.text !== answer.text) wrong.push(path);
      if (answer.headers.includes('set-cookie')) wrong.push(`${path} with a cookie`);
    }
    expect(wrong).toEqual([]);
    expect(kept).toBeGreaterThan(0);
  },
  180_000,
);

test('whatever is not for everybody varies with the cookie and the token', async () => {
  const deaf: string[] = [];
  for (const path of addresses) {
    const { headers } = await place.agents.author.ask('GET', path);
    const vary = (JSON.parse(headers) as [string, string][]).find(([name]) => name === 'vary')?.[1] ?? '';
    if (!/cookie/i.test(vary) || !/authorization/i.test(vary)) deaf.push(path);
  }
  expect(deaf).toEqual([]);
}, 180_000);
