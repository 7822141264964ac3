import { languages } from '../foundation/i18n/languages.js';

/** A part of a declared schema (JSON Schema 2020-12). Instants are RFC 3339 in UTC, days YYYY-MM-DD. */
export type Schema = Readonly<Record<string, unknown>>;

export const text = { type: 'string' } as const;
export const textOrNull = { type: ['string', 'null'] } as const;
export const whole = { type: 'integer' } as const;
export const wholeOrNull = { type: ['integer', 'null'] } as const;
export const yesNo = { type: 'boolean' } as const;
export const instant = { type: 'string', format: 'date-time' } as const;
export const instantOrNull = { type: ['string', 'null'], format: 'date-time' } as const;
export const language = { enum: languages } as const;
export const listOfTexts = { type: 'array', items: text } as const;

const byLanguage = Object.fromEntries(languages.map((one) => [one, text]));

/** One text in some of the six languages. */
export const texts = { type: 'object', additionalProperties: false, properties: byLanguage } as const;
export const textsOrNull = { ...texts, type: ['object', 'null'] } as const;

/** An object that has exactly these members. */
export function exactly<Members extends Schema>(properties: Members) {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties } as const;
}

export function listOf<Item extends Schema>(items: Item) {
  return { type: 'array', items } as const;
}

/** What every list answers with: its items, and how many there are in all its pages. */
export function pageOf<Item extends Schema>(item: Item) {
  return exactly({ items: listOf(item), total: whole });
}
