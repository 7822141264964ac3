import { availableParallelism } from 'node:os';
import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';
import { addressOf, type Exhibit } from './exhibits/exhibit.js';
import type { Gallery } from './gallery.js';

/** One exhibit in one language. */
export interface View {
  exhibit: Exhibit;
  language: string;
}

/** What somebody looks for on a page; answers with what is wrong with it. */
export type Look = (page: Page, view: View) => Promise<readonly string[]>;

interface Place {
  browser: Browser;
  gallery: Gallery;
  options: BrowserContextOptions;
  /** A script that every page gets before its own, brought in by the debugger, which no policy of the page's stops. */
  script?: string;
}

/** How many pages are looked at side by side. */
const eyes = Math.min(2, availableParallelism());

export function viewsOf(exhibits: readonly Exhibit[], languages: readonly string[]): View[] {
  return languages.flatMap((language) => exhibits.map((exhibit) => ({ exhibit, language })));
}

/**
 * Opens every view in the browser and looks at it. Answers with everything that is wrong, complaints of the browser's
 * console among it: scripts that fail, files that are missing, and whatever the content security policy has stopped.
 */
export async function lookAtAll(at: Place, views: readonly View[], look: Look): Promise<string[]> {
  const waiting = [...views];
  const wrong: string[] = [];
  const lookOn = async (): Promise<void> => {
    const context = await at.browser.newContext({ ...at.options, baseURL: at.gallery.origin });
    if (at.script) await context.addInitScript({ content: at.script });
    const page = await context.newPage();
    for (let view = waiting.shift(); view; view = waiting.shift()) {
      const { exhibit, language } = view;
      const found = await lookAt(page, at.gallery, view, look).catch((error: unknown) => [String(error)]);
      wrong.push(...found.map((one) => `${exhibit.name} (${language}): ${one}`));
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: eyes }, lookOn));
  return wrong.toSorted();
}

async function lookAt(page: Page, gallery: Gallery, view: View, look: Look): Promise<string[]> {
  const complaints: string[] = [];
  const hear = (message: ConsoleMessage) => {
    if (message.type() === 'error' && !tellsStatus(message, page)) complaints.push(`console: ${message.text()}`);
  };
  const fail = (error: Error) => complaints.push(`script: ${error.message}`);
  page.on('console', hear).on('pageerror', fail);
  try {
    const status = await open(page, gallery, view);
    if (status !== view.exhibit.status) complaints.push(`answers ${status}, not ${view.exhibit.status}`);
    return [...complaints, ...(await look(page, view))];
  } finally {
    page.off('console', hear).off('pageerror', fail);
  }
}

/** Opens a view as its reader; where it is the answer to a form, by sending that form. Answers with the status. */
async function open(page: Page, gallery: Gallery, { exhibit, language }: View): Promise<number | undefined> {
  const { reader, form } = exhibit;
  const address = addressOf(exhibit, language);
  await page.context().clearCookies();
  await page.context().addCookies([{ ...gallery.cookieOf(reader), url: gallery.origin }]);
  if (!form) return (await page.goto(address))?.status();
  if (!page.url().startsWith(gallery.origin)) await page.goto('/about/api');
  const fields = [...new URLSearchParams(gallery.formOf(reader, form))];
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.waitForEvent('load'),
    page.evaluate(sendForm, { address, fields }),
  ]);
  return answer.status();
}

/** Sends these fields from whatever page is open, as a form of that page would. */
function sendForm({ address, fields }: { address: string; fields: [string, string][] }): void {
  const form = Object.assign(document.createElement('form'), { method: 'post', action: address });
  for (const [name, value] of fields) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  document.body.append(form);
  form.submit();
}

/** The console also tells when the page's own answer is a refusal, as some are meant to be. */
function tellsStatus(message: ConsoleMessage, page: Page): boolean {
  return message.text().startsWith('Failed to load resource') && message.location().url === page.url();
}
