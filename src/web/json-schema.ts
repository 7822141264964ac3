import { languages } from '../foundation/i18n/languages.js';

/** A part of a declared schema (JSON Schema 2020-12). Instants are RFC 3339 in UTC, days YYYY-MM-DD. */
export type Schema = Readonly<Record<string, unknown>>;

/** A schema under the name that the description of the API gives it. */
export function named<Said extends Schema>(title: string, schema: Said) {
  return { title, ...schema } as const;
}

export const text = { type: 'string' } as const;
export const textOrNull = { type: ['string', 'null'] } as const;
export const whole = { type: 'integer' } as const;
export const wholeOrNull = { type: ['integer', 'null'] } as const;
export const yesNo = { type: 'boolean' } as const;
export const instant = { type: 'string', format: 'date-time' } as const;
export const instantOrNull = { type: ['string', 'null'], format: 'date-time' } as const;
export const dayText = { type: 'string', format: 'date' } as const;
export const partialDayText = { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' } as const;
export const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;
export const timeText = { type: 'string', pattern: timePattern.source } as const;
export const language = { enum: languages } as const;
export const listOfTexts = { type: 'array', items: text } as const;

const byLanguage = Object.fromEntries(languages.map((one) => [one, text]));

/** One text in some of the six languages. */
export const texts = named('Texts', { type: 'object', additionalProperties: false, properties: byLanguage } as const);
export const textsOrNull = { anyOf: [texts, { type: 'null' }] } as const;

/** One text in at least one of the six languages, none longer than this, as a body may bring it. */
export function someTexts(most: number) {
  const one = { type: 'string', minLength: 1, maxLength: most } as const;
  const properties = Object.fromEntries(languages.map((code) => [code, one]));
  return { type: 'object', additionalProperties: false, minProperties: 1, properties } as const;
}

/** An object that has exactly these members. */
export function exactly<Members extends Schema>(properties: Members) {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties } as const;
}

export function listOf<Item extends Schema>(items: Item) {
  return { type: 'array', items } as const;
}

/** What every list answers with: its items, and how many there are in all its pages. */
export function pageOf<Item extends Schema & { title: string }>(item: Item) {
  return named(`${item.title}List`, exactly({ items: listOf(item), total: whole }));
}

/** The same, or null. */
export function orNull(schema: Schema): Schema {
  if (schema.title !== undefined) return { anyOf: [schema, { type: 'null' }] };
  const { type, enum: values } = schema;
  return {
    ...schema,
    ...(type === undefined ? {} : { type: [type, 'null'] }),
    ...(values === undefined ? {} : { enum: [...(values as unknown[]), null] }),
  };
}
