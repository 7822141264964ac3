import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { inspectBytes, textOf, verdict } from './inspecting.js';
import { lockedPdf } from './locked-pdf.js';
import { docx, odf, relationships } from './made-files.js';

test('a PDF that asks readers for a password is refused, one that only forbids printing is read', async () => {
  expect(verdict(await inspectBytes(lockedPdf('secret', 'owner')))).toBe('fileEncrypted');

  const readable = await inspectBytes(lockedPdf('', 'owner'));
  expect([verdict(readable), textOf(readable)]).toEqual(['pdf', 'Locked text']);
});

test('what a file refers to outside itself is told, and never fetched', async () => {
  let hits = 0;
  const server = createServer((_request, response) => {
    hits++;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}/canary`;
  const link = (type: string) => ({ id: type, type, target, external: true });
  const links = relationships(link('image'), link('attachedTemplate'), link('oleObject'), link('frame'));
  const files = [
    docx(undefined, [{ name: 'word/_rels/document.xml.rels', content: links }]),
    odf('text', `<text:p>x<draw:image xlink:href="${target}"/></text:p>`),
    `{\\rtf1{\\*\\template ${target}}x{\\field{\\*\\fldinst INCLUDEPICTURE "${target}"}}\\par}`,
  ];

  const verdicts = await Promise.all(files.map(async (file) => verdict(await inspectBytes(file))));
  await new Promise((resolve) => server.close(resolve));

  expect(verdicts).toEqual(['docx +outside-references +embedded-objects', 'odt +outside-references', 'rtf +outside-references']);
  expect(hits).toBe(0);
});
