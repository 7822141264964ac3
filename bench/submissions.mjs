// How fast contributions are taken: received, on the disk, inspected, numbered, certified and committed, then answered.
import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Document, ImageRun, Packer, Paragraph } from 'docx';
import { figure, inTurns, least, most, share } from './figures.mjs';
import { load, posting, rateOf, within } from './load.mjs';
import { growthWhile } from './servers.mjs';

const megabyte = 1024 * 1024;
const boundary = 'between-the-parts-of-a-submission';

/** With a file of a megabyte: against the disk alone, one by one, and against uploads that nobody keeps. */
export async function measureSubmissions({ portal, bare, folder, token, rounds, many }) {
  const paper = await paperOf(megabyte);
  const taken = () => rateOfMany(many, () => submission(paper, token));
  const submitted = () => taken()(portal.port);
  const disk = new Disk(join(folder, 'disk'));
  const durable = await inTurns(rounds, () => disk.rate(paper, many), submitted);
  const fleeting = await inTurns(rounds, () => taken()(bare.port), submitted);
  disk.close();
  return [
    figure('Submission with 1 MB, against the disk alone', { unit: '/s', ...durable }, share(0.6)),
    figure('Submission with 1 MB, against bare uploads', { unit: '/s', ...fleeting }, share(150 / 800)),
  ];
}

/** What a deadline brings: 2,000 submissions, 40 at once, all of them within a minute. */
export async function measureRush({ portal, token, rush }) {
  const paper = await paperOf(20_000);
  const told = await load(portal.port, { connections: 40, next: some(rush, () => submission(paper, token)) });
  return [
    figure(`Rush of ${rush} submissions, all of them`, { value: told.all / 1_000, unit: 's' }, most((60 * rush) / 2_000, 's')),
    figure('Rush, receipt, p99', { value: within(0.99, told) / 1_000, unit: 's' }, most(3, 's')),
    figure('Rush, submissions a second', { value: rateOf(told), unit: '/s' }, least(33, '/s')),
  ];
}

/** By how much the portal grows while one large file comes in; smaller ones have come before, so that all is at hand. */
export async function measureLargeUpload({ portal, token }) {
  const send = (paper, many) => load(portal.port, { connections: 1, next: some(many, () => submission(paper, token)) });
  const paper = await paperOf(49 * megabyte);
  await send(await paperOf(megabyte), 20);
  const { growth } = await growthWhile(portal.pid, () => send(paper, 1));
  return [figure('Memory that an upload of 50 MB adds', { value: growth, unit: 'MB' }, most(30, 'MB'))];
}

/** A Word file with a picture that makes it this large. */
async function paperOf(size) {
  const picture = new ImageRun({ type: 'png', data: randomBytes(size), transformation: { width: 400, height: 300 } });
  const text = Array.from({ length: 40 }, (_, line) => new Paragraph(`Paragraph ${line + 1} of a contribution on speed.`));
  return Packer.toBuffer(new Document({ sections: [{ children: [...text, new Paragraph({ children: [picture] })] }] }));
}

/** The same Word file as if its first part had been changed at another time. */
function unlike(paper) {
  const whole = Buffer.from(paper);
  const moment = randomBytes(4);
  moment.copy(whole, whole.indexOf('PK\x01\x02', 0, 'latin1') + 12);
  moment.copy(whole, 10);
  return whole;
}

function submission(paper, token) {
  const metadata = JSON.stringify({ title: 'On speed', language: 'en', purpose: 'information' });
  const part = (name, more) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;
  const beginning = `${part('metadata', '')}${metadata}\r\n${part('file', '; filename="speed.docx"')}`;
  const body = Buffer.concat([Buffer.from(beginning), unlike(paper), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const address = '/api/v1/meetings/speed-21/contributions';
  return posting(address, `multipart/form-data; boundary=${boundary}`, body, { Authorization: `Bearer ${token}` });
}

function rateOfMany(many, make) {
  return async (port) => rateOf(await load(port, { connections: 8, next: some(many, make) }));
}

function some(many, make) {
  let left = many;
  return () => (left-- > 0 ? make() : undefined);
}

/** What the machine does when it does nothing else: a file written and synced, a row committed, one after the other. */
class Disk {
  constructor(folder) {
    this.folder = folder;
    mkdirSync(folder);
    this.database = new Database(join(folder, 'rows.db'));
    this.database.pragma('journal_mode = WAL');
    this.database.pragma('synchronous = FULL');
    this.database.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, name TEXT)');
    this.insert = this.database.prepare('INSERT INTO row (name) VALUES (?)');
    this.written = 0;
  }

  rate(paper, many) {
    const began = performance.now();
    for (let one = 0; one < many; one += 1) this.keep(unlike(paper));
    return (many / (performance.now() - began)) * 1_000;
  }

  keep(bytes) {
    const name = join(this.folder, `${(this.written += 1)}`);
    sync(`${name}.part`, 'w', (file) => writeSync(file, bytes));
    renameSync(`${name}.part`, name);
    sync(this.folder, 'r', () => undefined);
    this.insert.run(name);
  }

  close() {
    this.database.close();
  }
}

function sync(path, how, write) {
  const file = openSync(path, how);
  write(file);
  fsyncSync(file);
  closeSync(file);
}
