import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Organization } from '../../src/people/organization.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let meeting: Meeting;
let france: Organization;
let author: Person;
let delegate: Program;
let colleague: Program;
let stranger: Program;
let secretary: Program;
let admin: Program;

beforeAll(async () => {
  world = await World.open();
  group = await world.group({ posting: 'after-check' });
  meeting = await world.meeting({ group });
  france = await world.organization({ code: 'FR' });
  author = await world.seat(group, { organization: france });
  delegate = await Program.of(world, author);
  colleague = await Program.of(world, await world.seat(group, { organization: france }));
  stranger = await Program.of(world, await world.seat(group));
  secretary = await Program.of(world, await world.seat(group, { role: 'secretary' }));
  admin = await Program.of(world, await world.person({ isAdmin: true }));
});
afterAll(() => world.close());

const answers = { title: 'On numbers', language: 'en', purpose: 'discussion', items: ['2'] };

async function begun(body: object = answers): Promise<string> {
  return (await delegate.post(`meetings/${meeting.slug}/drafts`, body).expect(201)).body.key as string;
}

describe('a draft by program', () => {
  test('is begun with little, and read by the whole delegation', async () => {
    const made = await delegate.post(`meetings/${meeting.slug}/drafts`, { title: 'Not much yet' }).expect(201);
    const { key, url } = made.body;

    expect(made.headers.location).toBe(url);
    expect(made.body).toMatchObject({ meeting: meeting.slug, onBehalfOf: 'FR', title: 'Not much yet', language: '', files: [] });
    expect((await colleague.get(`contributions/${key}`).expect(200)).body).toEqual(made.body);
    expect((await colleague.get('contributions')).body.items).toContainEqual(made.body);
    expect((await stranger.get(`contributions/${key}`)).status).toBe(404);
    expect((await stranger.get('contributions')).body).toEqual({ items: [], total: 0 });
    expect((await Program.anonymous(world).get('contributions')).status).toBe(401);
    expect((await (await world.signedIn(author)).get(url)).text).toContain('Not much yet');
  });

  test('keeps what a change leaves out, and takes back what it makes null', async () => {
    const key = await begun({ ...answers, sources: ['FR'], otherTitles: { fr: 'Des nombres' } });
    const changed = await colleague.patch(`contributions/${key}`, { purpose: 'action', sources: null, otherTitles: null }).expect(200);
    expect(changed.body).toMatchObject({ ...answers, purpose: 'action', sources: [], otherTitles: {} });
  });

  test('is not changed over somebody else’s change', async () => {
    const key = await begun();
    const { etag } = (await delegate.get(`contributions/${key}`)).headers;
    await colleague.patch(`contributions/${key}`, { title: 'By a colleague' }).set('If-Match', etag!).expect(200);
    await delegate.patch(`contributions/${key}`, { title: 'By the author' }).set('If-Match', etag!).expect(412);
    expect((await delegate.get(`contributions/${key}`)).body.title).toBe('By a colleague');
  });

  test('takes files, says what they are, and gives them back', async () => {
    const key = await begun();
    const added = await delegate.attach(`contributions/${key}/files`, [textFile('en.txt'), textFile('fr.txt')]).expect(201);
    const [english, french] = added.body.files as { sha256: string; name: string }[];
    expect(added.body.files).toMatchObject([{ name: 'en.txt', role: 'main', language: null }, { name: 'fr.txt' }]);

    const files = [{ sha256: french!.sha256, language: 'fr', role: 'annex' }];
    const described = await delegate.patch(`contributions/${key}`, { files }).expect(200);
    expect(described.body.files[1]).toMatchObject({ language: 'fr', role: 'annex' });

    const removal = (sha256: string) => delegate.post(`contributions/${key}/files/${sha256}/removal`);
    expect((await removal(french!.sha256).expect(200)).body.files).toMatchObject([{ sha256: english!.sha256 }]);
    await removal(french!.sha256).expect(404);
    await delegate.attach(`contributions/${key}/files`, []).expect(422);
    await delegate.attach(`contributions/${key}/files`, [{ name: 'page.html', bytes: '<html><script>1</script></html>' }]).expect(422);
  });

  test('is submitted once, and answered with its receipt as often as it is sent', async () => {
    const key = await begun();
    await delegate.post(`contributions/${key}/submission`).expect(422);
    await delegate.attach(`contributions/${key}/files`, [textFile()]).expect(201);
    const named = { 'Idempotency-Key': `submit-${key}` };
    const first = await delegate.post(`contributions/${key}/submission`).set(named).expect(201);
    const again = await delegate.post(`contributions/${key}/submission`).set(named).expect(201);
    const unnamed = await delegate.post(`contributions/${key}/submission`).expect(201);

    expect([again.text, unnamed.text]).toEqual([first.text, first.text]);
    expect(first.body).toMatchObject({ verdict: 'in-time', files: [{ name: 'contribution.txt' }] });
    expect(first.headers.location).toMatch(/^\/documents\//);
    await delegate.patch(`contributions/${key}`, { title: 'Too late' });
    expect((await delegate.get(first.headers.location!.slice(1))).body.titles).toEqual({ en: 'On numbers' });
    await delegate.post(`contributions/${key}/discarding`).expect(409);
  });

  test('is thrown away', async () => {
    const key = await begun();
    await stranger.post(`contributions/${key}/discarding`).expect(404);
    expect((await colleague.post(`contributions/${key}/discarding`).expect(200)).body.title).toBe('On numbers');
    expect((await delegate.get(`contributions/${key}`)).status).toBe(404);
  });

  test.each<[object, string]>([
    [{ language: 'de' }, '#/language'],
    [{ purpose: 'fun' }, '#/purpose'],
    [{ title: 'x'.repeat(501) }, '#/title'],
    [{ key: 'mine' }, '#/key'],
    [{ files: [{ sha256: 'no' }] }, '#/files/0/sha256'],
  ])('does not take %j', async (body, pointer) => {
    const key = await begun();
    const refused = await delegate.patch(`contributions/${key}`, body).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer }]);
  });
});

describe('a document by program', () => {
  const metadata = { title: 'A paper', language: 'en', purpose: 'action' };

  test('gets other files until it is posted', async () => {
    const sent = await delegate.contribute(meeting, metadata, [textFile()]);
    const path = sent.headers.location!.slice(1);
    const replace = (key: string) =>
      delegate.attach(`${path}/replacements`, [textFile('better.txt')]).set('Idempotency-Key', key);
    const replaced = await replace(`one-${path}`).expect(201);
    expect(replaced.body).toMatchObject({ symbol: sent.body.symbol, files: [{ name: 'better.txt' }] });
    expect(replaced.body.id).not.toBe(sent.body.id);
    expect((await replace(`one-${path}`).expect(201)).text).toBe(replaced.text);
    const other = delegate.attach(`${path}/replacements`, [textFile('worse.txt')]).set('Idempotency-Key', `one-${path}`);
    expect((await other.expect(422)).body.type).toBe('urn:plenary:problem:web.keyReused');

    await secretary.post(`${path}/posting`).expect(200);
    await replace(`two-${path}`).expect(409);
  });

  test('is confirmed by the entity that another named', async () => {
    const egypt = await world.organization({ code: 'EG' });
    const named = await Program.of(world, await world.seat(group, { organization: egypt }));
    const sent = await delegate.contribute(meeting, { ...metadata, source: ['FR', 'EG'] }, [textFile()]);
    const path = sent.headers.location!.slice(1);
    await stranger.post(`${path}/confirmation`).expect(403);
    const confirmed = await named.post(`${path}/confirmation`).expect(200);
    expect(confirmed.body.sources).toMatchObject([{ isConfirmed: true }, { isConfirmed: true }]);
    await named.post(`${path}/confirmation`).expect(403);
  });
});

describe('seats by program', () => {
  test('are given, listed and ended by the secretariat', async () => {
    const person = await world.person();
    const body = { email: person.email, role: 'delegate', organization: 'FR' };
    const given = await secretary.post(`groups/${group.slug}/seats`, body).expect(201);
    expect(given.body).toMatchObject({ email: person.email, role: 'delegate', organization: { code: 'FR' }, until: null });
    expect((await secretary.get(`groups/${group.slug}/seats`)).body.items).toContainEqual(given.body);

    const ended = await secretary.post(`groups/${group.slug}/seats/ending`, body).expect(200);
    expect(ended.body.until).toBe('2026-03-01');
    expect((await secretary.get(`groups/${group.slug}/seats`)).body.items).not.toContainEqual(given.body);
    await secretary.post(`groups/${group.slug}/seats/ending`, body).expect(422);
  });

  test('are not told to others, and need what their page needs', async () => {
    const seats = `groups/${group.slug}/seats`;
    expect((await delegate.get(seats)).status).toBe(403);
    await delegate.post(seats, { email: 'a@plenary.example', role: 'observer' }).expect(403);
    const problems = [];
    for (const body of [
      { email: 'unknown@plenary.example', role: 'chair' },
      { email: author.email, role: 'delegate' },
      { email: author.email, role: 'delegate', organization: 'Atlantis' },
      { email: author.email, role: 'chair', from: '2026-05-01', until: '2026-04-01' },
    ]) {
      problems.push((await secretary.post(seats, body).expect(422)).body.errors[0].pointer);
    }
    expect(problems).toEqual(['#/email', '#/organization', '#/organization', '#/until']);
    const entered = { email: 'new@plenary.example', name: 'Somebody new', role: 'chair' };
    expect((await admin.post(seats, entered).expect(201)).body.name).toBe('Somebody new');
  });
});
