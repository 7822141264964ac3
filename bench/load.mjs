// A client that asks as fast as it is answered, over a few connections that stay open. It reads answers no further than
// it must, so that it takes little of the machine from whom it measures.
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';

const headersEnd = Buffer.from('\r\n\r\n');

/** A GET as it goes over the wire. */
export function getting(path, headers = {}) {
  return Buffer.from(head('GET', path, headers));
}

/** A POST of a body of this type. */
export function posting(path, type, body, headers = {}) {
  const described = { 'Content-Type': type, 'Content-Length': body.length, ...headers };
  return Buffer.concat([Buffer.from(head('POST', path, described)), body]);
}

function head(method, path, headers) {
  const lines = Object.entries({ Host: '127.0.0.1', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/**
 * Sends the requests that `next` gives, over so many connections, until it gives none or the time is over.
 * Tells how long each answer took and all of them together, in milliseconds, and how many bytes came.
 */
export async function load(port, { connections, milliseconds = Infinity, next }) {
  const tally = { each: [], bytes: 0, port, until: performance.now() + milliseconds, next };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, () => converse(tally)));
  return { each: tally.each.toSorted((one, other) => one - other), all: performance.now() - began, bytes: tally.bytes };
}

/** How many answers a second that was. */
export function rateOf({ each, all }) {
  return (each.length / all) * 1_000;
}

/** The time within which this share of the answers came, in milliseconds. */
export function within(share, { each }) {
  return each[Math.min(each.length - 1, Math.floor(each.length * share))];
}

function converse(tally) {
  return new Promise((resolve, reject) => {
    const socket = connect(tally.port, '127.0.0.1');
    const answer = new Answer();
    let began = 0;
    const ask = () => {
      const request = performance.now() < tally.until ? tally.next() : undefined;
      if (!request) return void socket.end(resolve);
      began = performance.now();
      socket.write(request);
    };
    const hear = (chunk) => {
      tally.bytes += chunk.length;
      if (!answer.isWholeWith(chunk)) return;
      tally.each.push(performance.now() - began);
      ask();
    };
    socket.setNoDelay(true).on('connect', ask).on('error', reject);
    socket.on('data', (chunk) => {
      try {
        hear(chunk);
      } catch (error) {
        socket.destroy(error);
      }
    });
    socket.on('close', () => reject(new Error('The server hung up.')));
  });
}

/** One answer after the other, as its pieces come; of its bytes only the length counts. */
class Answer {
  headers = null;
  missing = 0;

  isWholeWith(chunk) {
    if (this.missing > 0) this.missing -= chunk.length;
    else if (!this.begins(chunk)) return false;
    return this.missing === 0;
  }

  begins(chunk) {
    const beginning = this.headers ? Buffer.concat([this.headers, chunk]) : chunk;
    const end = beginning.indexOf(headersEnd);
    this.headers = end < 0 ? beginning : null;
    if (end >= 0) this.missing = lengthTold(beginning, end) - (beginning.length - end - headersEnd.length);
    return end >= 0;
  }
}

/** @throws Error when the answer is none that was hoped for */
function lengthTold(beginning, end) {
  const headers = beginning.toString('latin1', 0, end);
  if (Number(headers.slice(9, 12)) >= 300) throw new Error(`Answered with ${beginning}`);
  const [, length] = /^content-length: (\d+)/im.exec(headers) ?? [];
  if (length === undefined) throw new Error('An answer without a length.');
  return Number(length);
}
