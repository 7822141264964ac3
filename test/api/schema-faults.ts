import type { Schema } from '../../src/web/json-schema.js';

type Check<Said> = (value: unknown, said: Said, at: string, schema: Schema) => string[];

/**
 * Where a value is not what a declared schema says: one line for each fault. Knows the words of JSON Schema that the
 * portal's schemas use, and refuses others.
 */
export function schemaFaults(value: unknown, schema: Schema, at = '#'): string[] {
  return Object.entries(schema).flatMap(([word, said]) => {
    const check = checks[word];
    if (!check) throw new Error(`${at}: the schema says ${word}`);
    return check(value, said as never, at, schema);
  });
}

const type: Check<string | string[]> = (value, said, at) =>
  [said].flat().includes(typeOf(value)) ? [] : [`${at} is ${typeOf(value)}, not ${String(said)}`];

const constant: Check<unknown> = (value, said, at) => (value === said ? [] : [`${at} is not ${String(said)}`]);

const enumeration: Check<unknown[]> = (value, said, at) =>
  said.includes(value) ? [] : [`${at} is ${JSON.stringify(value)}, none of ${said.join(', ')}`];

const format: Check<string> = (value, said, at) => {
  const isInstant = said === 'date-time' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(String(value));
  return value === null || isInstant ? [] : [`${at} is ${String(value)}, not a ${said}`];
};

const required: Check<string[]> = (value, said, at) =>
  isObject(value) ? said.filter((key) => value[key] === undefined).map((key) => `${at} has no ${key}`) : [];

const properties: Check<Record<string, Schema>> = (value, said, at) => {
  if (!isObject(value)) return [];
  const present = Object.keys(said).filter((key) => key in value);
  return present.flatMap((key) => schemaFaults(value[key], said[key]!, `${at}/${key}`));
};

const additionalProperties: Check<false> = (value, _said, at, schema) => {
  const known = Object.keys(schema.properties as object);
  const others = isObject(value) ? Object.keys(value).filter((key) => !known.includes(key)) : [];
  return others.map((key) => `${at} has a ${key}`);
};

const items: Check<Schema> = (value, said, at) =>
  Array.isArray(value) ? value.flatMap((item, index) => schemaFaults(item, said, `${at}/${index}`)) : [];

const anyOf: Check<Schema[]> = (value, said, at) => {
  const faults = said.map((one) => schemaFaults(value, one, at));
  return faults.some((list) => list.length === 0) ? [] : faults.flat();
};

const oneOf: Check<Schema[]> = (value, said, at) => {
  const faults = said.map((one) => schemaFaults(value, one, at));
  const matching = faults.filter((list) => list.length === 0).length;
  return matching === 1 ? [] : [`${at} matches ${matching} of the schemas`, ...faults.flat()];
};

/** What is said for people alone. */
const note: Check<string> = () => [];

const checks: Record<string, Check<never> | undefined> = {
  ...{ type, const: constant, enum: enumeration, format },
  ...{ required, properties, additionalProperties, items },
  ...{ anyOf, oneOf },
  ...{ title: note, description: note },
};

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeOf(value) === 'object';
}
