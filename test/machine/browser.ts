import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium.js';

/**
 * Opens a headless Chromium that speaks with nobody but the pages it is sent to. Whoever opens it closes it.
 * Rejects where no Chromium can be had.
 */
export async function openBrowser(): Promise<Browser> {
  const found = await findChromium();
  if (!found) throw new Error('There is no Chromium here. Install one, or run npm ci to get the one from npm.');
  return chromium.launch({
    executablePath: found.path,
    env: { ...process.env, ...found.variables },
    args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet,
  });
}

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
