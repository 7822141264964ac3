import type { Language } from '../../foundation/i18n/languages.js';
import type { PrintedRecord } from './printed-record.js';
import { element } from './xml-writing.js';

/** ISO 639-2, as AKN4UN names languages. */
const codes: Readonly<Record<Language, string>> = { ar: 'ara', zh: 'zho', en: 'eng', es: 'spa', fr: 'fra', ru: 'rus' };

/** The addresses of the work, of this text of it in this language, and of this form of that. */
function addressesOf({ identity, language }: PrintedRecord) {
  const { actor, held, number, dated, original } = identity;
  const iri = `/akn/un/debateReport/minute/${segment(actor)}/${held}/${segment(number)}`;
  const expressionIn = (one: Language) => `${iri}/${codes[one]}@${dated}`;
  return { work: iri, expression: expressionIn(language), source: original && original !== language ? expressionIn(original) : null };
}

/** Symbols keep their signs in showAs; in an address a slash is a hyphen, and a space a low line. */
function segment(name: string): string {
  return encodeURIComponent(name.replaceAll('/', '-').replaceAll(' ', '_'));
}

/** What the record is called, by whom and when it was made. */
export function metaOf(record: PrintedRecord): string {
  const { identity } = record;
  const actor = segment(identity.actor);
  return element('meta', {}, [
    element('identification', { source: `#${actor}` }, [work(record), expression(record), manifestation(record)]),
    element('references', { source: `#${actor}` }, [
      element('TLCOrganization', { eId: actor, href: `/akn/ontology/organization/un/${actor}`, showAs: identity.actorName }),
      element('TLCRole', { eId: 'author', href: '/akn/ontology/role/un/author', showAs: 'Author' }),
    ]),
  ]);
}

function work(record: PrintedRecord): string {
  const { identity, address } = record;
  const { work: iri } = addressesOf(record);
  return element('FRBRWork', {}, [
    ...addresses(iri),
    element('FRBRalias', { value: address, name: 'address' }),
    ...made(record, identity.held, 'meeting'),
    element('FRBRcountry', { value: 'un' }),
    element('FRBRsubtype', { value: 'minute' }),
    element('FRBRnumber', { value: segment(identity.number), showAs: identity.number }),
  ]);
}

function expression(record: PrintedRecord): string {
  const { language, identity } = record;
  const { expression: iri, source } = addressesOf(record);
  return element('FRBRExpression', {}, [
    ...addresses(iri),
    ...made(record, identity.dated, 'version'),
    element('FRBRlanguage', { language: codes[language] }),
    ...(source === null
      ? []
      : [element('FRBRtranslation', { href: source, fromLanguage: codes[identity.original!], by: `#${segment(identity.actor)}` })]),
  ]);
}

function manifestation(record: PrintedRecord): string {
  const iri = `${addressesOf(record).expression}.xml`;
  return element('FRBRManifestation', {}, [
    element('FRBRthis', { value: iri.replace(/\.xml$/, '/!main.xml') }),
    element('FRBRuri', { value: iri }),
    ...made(record, record.identity.dated, 'version'),
    element('FRBRformat', { value: 'application/akn+xml' }),
  ]);
}

function addresses(iri: string): string[] {
  return [element('FRBRthis', { value: `${iri}/!main` }), element('FRBRuri', { value: iri })];
}

function made({ identity }: PrintedRecord, date: string, name: string): string[] {
  return [element('FRBRdate', { date, name }), element('FRBRauthor', { href: `#${segment(identity.actor)}`, as: '#author' })];
}
