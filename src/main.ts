import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApplication } from './application.js';
import { blaming, Misconfigured, originOf, readConfig } from './config.js';
import { Greeting } from './sample/greeting.js';
import { makeLog } from './web/log.js';

async function start(): Promise<void> {
  const config = readConfig();
  const log = makeLog(config.logLevel);
  const application = await createApplication(config, log);
  const greeting = application.get(Greeting);
  await greeting.prepare();
  const server: Server = await blaming('HOST, PORT', () => application.listen(config.port, config.host));
  limitPatience(server);
  config.port = (server.address() as AddressInfo).port; // another one than was asked for, where that was 0
  for (const line of await greeting.lines(originOf(config))) process.stdout.write(`${line}\n`);
}

/**
 * A slow upload may take as long as it needs, as long as something arrives; one that stalls is ended.
 * In milliseconds.
 */
function limitPatience(server: Server): void {
  server.headersTimeout = 15_000;
  server.requestTimeout = 0;
  server.setTimeout(60_000);
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => breakOffLater(server));
}

/** Told to end, the portal lets requests in flight finish; what has not by then is broken off. In milliseconds. */
const grace = 20_000;

function breakOffLater(server: Server): void {
  setTimeout(() => server.closeAllConnections(), grace).unref();
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Misconfigured ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
});
