import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNginx, startNginx } from '../../scripts/nginx.mjs';
import type { World } from '../builders/world.js';

/**
 * The nginx of the tests that need one; npm test fetches it before they run. Where there is none they are left out, which
 * is said here and told again at the end of npm test, and with CI set that fails.
 */
export const nginxProgram = findNginx();

if (!nginxProgram) console.warn('LEFT OUT: there is no nginx here, so nothing is tried behind one. npm test fetches it.');

/** An nginx that stands before the portal of a test. */
export interface Proxy {
  origin: string;
  stop(): Promise<void>;
}

/** Starts one, which caches whatever it may where that is wanted. */
export async function proxyBefore(world: World, { caches = false } = {}): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-nginx-'));
  const { port: portal } = world.application.getHttpServer().address() as AddressInfo;
  const nginx = await startNginx(nginxProgram!, { folder, uploads: world.config.uploadsDir, portal, caches });
  const stop = async () => {
    await nginx.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin: `http://127.0.0.1:${nginx.port}`, stop };
}
