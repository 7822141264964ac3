import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Agent, Answer } from '../access/agent.js';
import { Place } from '../access/place.js';
import { everyAddress } from '../access/reading.js';
import { nginxProgram, type Proxy, proxyBefore } from '../machine/nginx.js';

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

describe.runIf(nginxProgram)('behind an nginx that keeps whatever it may', () => {
  let proxy: Proxy;

  beforeAll(async () => {
    proxy = await proxyBefore(place.world, { caches: true });
  });
  afterAll(() => proxy?.stop());

  const behind = (agent: Agent) => agent.through(proxy.origin);
  const wasKept = ({ headers }: Answer) => (JSON.parse(headers) as string[][]).some(([name, value]) => name === 'x-cache' && value === 'HIT');

  /** The addresses at which somebody is given what the cache has kept, and those where that is not her own answer. */
  async function givenFromCache(agent: Agent, paths: readonly string[]) {
    const [kept, foreign] = [[] as string[], [] as string[]];
    for (const path of paths) {
      const given = await behind(agent).ask('GET', path);
      if (!wasKept(given)) continue;
      kept.push(path);
      const own = await agent.ask('GET', path);
      if (own.status !== given.status || own.text !== given.text) foreign.push(path);
    }
    return { kept, foreign };
  }

  test('nobody is given what another one was answered; public files are kept for whoever asks for them again', async () => {
    const { visitor, secretariat } = place.agents;
    const paths = [...addresses.filter((_, at) => at % 2 === 0), ...addresses.filter((_, at) => at % 8 === 0).map(disguised)];
    for (const path of paths) await behind(secretariat).ask('GET', path);
    expect((await givenFromCache(visitor, paths)).foreign).toEqual([]);

    const files = addresses.filter((path) => /\.(docx|pdf|txt)(\?|$)/.test(path));
    for (const path of files) await behind(visitor).ask('GET', path);
    const again = await givenFromCache(visitor, files);
    expect(again.foreign).toEqual([]);
    expect(again.kept).not.toEqual([]);
    expect(again.kept.filter((path) => !path.startsWith('/documents/'))).toEqual([]);
  }, 180_000);
});
