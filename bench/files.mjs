// How fast files and packs go out, and what they cost in memory.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { figure, inTurns, most, share } from './figures.mjs';
import { getting, load, rateOf } from './load.mjs';
import { growthWhile } from './servers.mjs';

const file = '/documents/speed-20-1/rev0/en.pdf';
const pack = '/meetings/speed-20/pack.zip';
const megabyte = 1024 * 1024;

/** A file of a megabyte, as nginx gives it from the disk: by the portal alone, and by nginx when the portal allows it. */
export async function measureDownloads({ portal, fronted, nginx, paths, rounds, spell }) {
  const rate = (port, path) => async () => {
    const request = getting(path);
    return rateOf(await load(port, { connections: 4, milliseconds: spell, next: () => request }));
  };
  const ways = { 'File of 1 MB through nginx, which asks the portal': fronted, 'File of 1 MB by the portal alone': portal };
  const figures = [];
  for (const [name, server] of Object.entries(ways)) {
    const told = nginx ? await inTurns(rounds, rate(nginx.port, paths.megabyte), rate(server.port, file)) : { value: null };
    figures.push(figure(name, { unit: '/s', ...told }, share(0.75)));
  }
  return figures;
}

/** A whole meeting in one archive, against `cat` of its large files into the same kind of socket. */
export async function measurePacks({ portal, paths, rounds }) {
  const request = getting(pack);
  const speed = async (port) => {
    const { bytes, all } = await load(port, { connections: 1, next: once(request) });
    return bytes / megabyte / (all / 1_000);
  };
  const cat = await catServer(paths.large, paths.largeBytes);
  const { result, growth } = await growthWhile(portal.pid, () => inTurns(rounds, () => speed(cat.port), () => speed(portal.port)));
  await cat.stop();
  const size = `${Number((paths.largeBytes / 1e9).toPrecision(2))} GB`;
  return [
    figure(`Pack of ${size}`, { unit: 'MB/s', ...result }, share(0.5)),
    figure(`Memory that packs of ${size} add`, { value: growth, unit: 'MB' }, most(30, 'MB')),
  ];
}

/** Answers every connection with what `cat` writes into its socket. */
async function catServer(files, length) {
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\n`, () => {
        spawn('cat', files, { stdio: ['ignore', socket, 'inherit'] }).once('close', () => socket.end());
      });
    });
    socket.on('error', () => undefined);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { port: server.address().port, stop: () => new Promise((closed) => server.close(closed)) };
}

function once(request) {
  let left = 1;
  return () => (left-- > 0 ? request : undefined);
}
