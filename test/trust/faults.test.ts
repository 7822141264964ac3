import { connect } from 'node:net';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { afterEach, expect, test } from 'vitest';
import { SignIn } from '../../src/account/sign-in.entity.js';
import { LinksService } from '../../src/account/links.service.js';
import { TokensService } from '../../src/account/tokens.service.js';
import { originOf } from '../../src/config.js';
import { Document } from '../../src/documents/document.entity.js';
import { Variant } from '../../src/documents/variants/variant.entity.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import { Group } from '../../src/groups/group.entity.js';
import { Meeting } from '../../src/meetings/meeting.entity.js';
import { cookieValue, password, personWithPassword, signingIn } from '../account/browsing.js';
import { World } from '../builders/world.js';
import { Shelf } from '../delivery/shelf.js';

let world: World;
let lines: string[];

afterEach(() => world.close());

/** A portal whose log is ours to read. */
async function openWithLog(): Promise<void> {
  lines = [];
  world = await World.open({ logLevel: 'trace' }, { write: (line: string) => void lines.push(line) });
}

/** Takes tables away under the running portal, as a disk or a careless hand might. */
async function takeAway(...entities: EntityTarget<ObjectLiteral>[]): Promise<void> {
  const database = world.get(Database);
  const tables = entities.map((entity) => database.manager.connection.getMetadata(entity).tableName);
  await database.transaction(async () => {
    for (const table of tables) await database.manager.query(`ALTER TABLE "${table}" RENAME TO "${table}_away"`);
  });
}

test('fifty faults of our own tell nothing of the inside: no path, no SQL, no stack, no secret', async () => {
  await openWithLog();
  const meeting = await world.meeting();
  const document = await new Shelf(world).document(meeting);
  const me = await world.signedIn(await world.seat(meeting.group));
  const { slug: group } = meeting.group;
  const pages = ['/', '/groups', '/meetings', '/documents', `/groups/${group}`, `/meetings/${meeting.slug}`, '/delegation'];
  const files = [`/documents/${document.slug}`, `/documents/${document.slug}/rev0/en.docx`, `/meetings/${meeting.slug}/pack.zip`];
  const api = ['groups', `groups/${group}`, `meetings/${meeting.slug}`, `meetings/${meeting.slug}/documents`, `documents/${document.slug}`];
  const asked = [...pages, ...files, ...api.map((path) => `/api/v1/${path}`), '/documents?q=x', `/meetings/${meeting.slug}/contributions/new`];
  await takeAway(Group, Meeting, Document, Variant);

  const answers = [];
  for (const path of asked) {
    for (const reader of [world.visitor, me]) {
      for (const accept of ['text/html', 'application/json']) answers.push(await reader.get(path).set('Accept', accept));
    }
  }

  const faults = answers.filter(({ status }) => status === 500);
  expect(faults.length).toBeGreaterThanOrEqual(50);
  const inside = /\/(work|tmp|home|src|dist|node_modules)\/|\bSELECT\b|\bFROM "|sqlite|postgres|typeorm|QueryFailed|_away|relation "|no such|\n\s+at |\.ts:|\.js:/i;
  const telling = faults.filter(({ text, headers }) => inside.test(withoutAssets(text)) || inside.test(headers.location ?? ''));
  expect(telling.map(({ text }) => inside.exec(withoutAssets(text))?.[0])).toEqual([]);
  expect(faults.filter(({ text }) => text.includes(world.config.secret))).toEqual([]);
  expect(lines.filter((line) => line.includes('"fault"')).length).toBeGreaterThanOrEqual(faults.length);
});

/** Pages name their own stylesheet and script. */
function withoutAssets(text: string): string {
  return text.replaceAll(/\/assets\/\S+\.(css|js|svg)/g, '');
}

test('no password, link, token, cookie or form token comes into the log', async () => {
  await openWithLog();
  const person = await personWithPassword(world);
  const link = (await world.get(LinksService).make(Actor.portal, person, 'sign-in')).slice(originOf(world.config).length);
  const token = await world.get(TokensService).make(Actor.portal, person, { name: 'secret', scope: 'write' });
  const signedIn = await world.visitor.post('/sign-in', signingIn(person));
  const cookie = cookieValue(signedIn);
  await world.visitor.get(link);
  await world.visitor.post(link);
  await world.visitor.get('/api/v1/groups').set('Authorization', `Bearer ${token}`);
  await world.visitor.get('/api/v1/groups').set('Authorization', 'Bearer plenary_a-wrong-one-entirely');
  await world.visitor.get('/account').set('Cookie', `plenary=${cookie}`);
  await world.visitor.get(`/documents?q=${password}`);
  await takeAway(SignIn);
  await world.visitor.get('/account').set('Cookie', `plenary=${cookie}`).expect(500);

  const secrets = [password, link.split('/').pop()!, token, cookie, 'a-wrong-one-entirely', world.visitor.formToken, world.config.secret];
  expect(secrets.every((secret) => secret.length > 10)).toBe(true);
  const log = lines.join('');
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
});

test('one event is one line of JSON, whatever is sent', async () => {
  await openWithLog();
  const { port } = world.application.getHttpServer().address() as { port: number };
  const before = lines.length;
  const paths = ['/%0d%0a{"level":60}', '/\u001b[31mred', '/a%00b', '/‮txt.exe', '/x"}\\n{"forged":true'];
  for (const path of paths) await ask(port, path);

  const events = lines.slice(before);
  expect(events.length).toBeGreaterThanOrEqual(3); // what is no HTTP at all is refused before anybody looks at it
  expect(events.length).toBeLessThanOrEqual(paths.length);
  for (const event of events) {
    expect(event.split('\n').filter(Boolean)).toHaveLength(1);
    expect(event).not.toContain('\u001b');
    expect((JSON.parse(event) as { forged?: boolean }).forged).toBeUndefined();
  }
});

/** Asks as no browser would: with these very characters. */
function ask(port: number, path: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${path.replaceAll(' ', '')} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`));
    socket.resume();
    socket.on('error', () => resolve());
    socket.on('close', () => resolve());
  });
}
