import { withColon } from '../../foundation/i18n/colon.js';
import { type Block, type Run, stretchesOf } from '../../foundation/prose/prose.js';
import { type PrintedParagraph, type PrintedRecord, type PrintedSection, seenRecord } from './printed-record.js';
import { metaOf } from './xml-identification.js';
import { element, escaped, inside } from './xml-writing.js';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * A record as Akoma Ntoso 3.0 by the conventions of the United Nations (AKN4UN): minutes are a `debateReport` named
 * `minute`. A paragraph bears its number, and in GUID what it stays when its number changes. The same record always gives
 * the same bytes.
 */
export function recordXml(given: PrintedRecord): Buffer {
  const record = seenRecord(given);
  const report = [metaOf(record), preface(record), mainBody(record), conclusions(record)];
  const root = element('akomaNtoso', { xmlns: namespace }, [element('debateReport', { name: 'minute' }, report)]);
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`);
}

function preface(record: PrintedRecord): string {
  const { bodies, symbol, title, placeAndDays, facts, words, status, note, language } = record;
  const label = (text: string) => `${escaped(withColon(text, language))} `;
  return element('preface', { 'xml:lang': language }, [
    ...bodies.map((body) => line(escaped(body))),
    ...(symbol === null ? [] : [line(inside('docNumber', escaped(symbol)))]),
    line(inside('docTitle', escaped(title))),
    line(escaped(placeAndDays)),
    ...facts.map((fact) => line(label(fact.label) + escaped(fact.value))),
    line(label(words.status) + inside('docStatus', escaped(status))),
    ...(note === null ? [] : [line(escaped(note))]),
  ]);
}

function mainBody({ sections, language }: PrintedRecord): string {
  const body = sections.length > 0 ? sections.map(section) : [line('')];
  return element('mainBody', { 'xml:lang': language }, body);
}

function section({ id, number, title, paragraphs }: PrintedSection): string {
  const eId = `sec_${numbered(number)}`;
  return element('section', { eId, GUID: id }, [
    inside('num', escaped(number)),
    inside('heading', escaped(title)),
    ...(paragraphs.length > 0 ? paragraphs.map((one) => paragraph(eId, one)) : [element('content', {}, [line('')])]),
  ]);
}

function paragraph(within: string, { id, number, text }: PrintedParagraph): string {
  const blocks = text.length > 0 ? text.map(blockOf) : [line('')];
  return element('paragraph', { eId: `${within}__para_${numbered(number)}`, GUID: id }, [
    inside('num', escaped(number)),
    element('content', {}, blocks),
  ]);
}

/** As it stands in an identifier, where a point has a meaning of its own. */
function numbered(number: string): string {
  return number.replaceAll('.', '-');
}

function blockOf(block: Block): string {
  if (block.kind === 'text') return line(inline(block.runs));
  return element('ul', {}, block.items.map((runs) => inside('li', inline(runs))));
}

function inline(runs: readonly Run[]): string {
  return stretchesOf(runs)
    .map(({ link, runs: together }) => {
      const shown = together.map(looking).join('');
      return link === undefined ? shown : inside('a', shown, { href: link });
    })
    .join('');
}

function looking({ text, emphasis, strong }: Run): string {
  const stressed = emphasis ? inside('i', escaped(text)) : escaped(text);
  return strong ? inside('b', stressed) : stressed;
}

function conclusions({ signature, language }: PrintedRecord): string {
  if (signature.length === 0) return '';
  return element('conclusions', { 'xml:lang': language }, signature.map((text) => line(inside('signature', escaped(text)))));
}

function line(content: string): string {
  return inside('p', content);
}
