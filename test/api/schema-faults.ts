import type { Schema } from '../../src/web/json-schema.js';

/**
 * Where a value is not what a declared schema says: one line for each fault. Knows the words of JSON Schema that the
 * portal's schemas use, and refuses others.
 */
export function schemaFaults(value: unknown, schema: Schema, at = '#'): string[] {
  const unknown = Object.keys(schema).filter((word) => !(word in words));
  if (unknown.length > 0) throw new Error(`${at}: the schema says ${unknown.join(', ')}`);
  return Object.entries(schema).flatMap(([word, said]) => words[word as keyof typeof words](value, said as never, schema, at));
}

const words = {
  type: (value: unknown, said: string | string[], _schema: Schema, at: string) =>
    [said].flat().includes(typeOf(value)) || (typeOf(value) === 'integer' && [said].flat().includes('number'))
      ? []
      : [`${at} is ${typeOf(value)}, not ${String(said)}`],
  const: (value: unknown, said: unknown, _schema: Schema, at: string) => (value === said ? [] : [`${at} is not ${String(said)}`]),
  enum: (value: unknown, said: unknown[], _schema: Schema, at: string) =>
    said.includes(value) ? [] : [`${at} is ${JSON.stringify(value)}, none of ${said.join(', ')}`],
  format: (value: unknown, said: string, _schema: Schema, at: string) =>
    value === null || (said === 'date-time' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(String(value)))
      ? []
      : [`${at} is ${String(value)}, not a ${said}`],
  required: (value: unknown, said: string[], _schema: Schema, at: string) =>
    isObject(value) ? said.filter((key) => value[key] === undefined).map((key) => `${at} has no ${key}`) : [],
  properties: (value: unknown, said: Record<string, Schema>, _schema: Schema, at: string) =>
    isObject(value)
      ? Object.keys(said).flatMap((key) => (key in value ? schemaFaults(value[key], said[key]!, `${at}/${key}`) : []))
      : [],
  additionalProperties: (value: unknown, _said: false, { properties }: Schema, at: string) =>
    isObject(value) ? Object.keys(value).filter((key) => !(key in (properties as object))).map((key) => `${at} has a ${key}`) : [],
  items: (value: unknown, said: Schema, _schema: Schema, at: string) =>
    Array.isArray(value) ? value.flatMap((item, index) => schemaFaults(item, said, `${at}/${index}`)) : [],
  anyOf: (value: unknown, said: Schema[], _schema: Schema, at: string) => {
    const faults = said.map((one) => schemaFaults(value, one, at));
    return faults.some((list) => list.length === 0) ? [] : faults.flat();
  },
  oneOf: (value: unknown, said: Schema[], _schema: Schema, at: string) => {
    const faults = said.map((one) => schemaFaults(value, one, at));
    const matching = faults.filter((list) => list.length === 0).length;
    return matching === 1 ? [] : [`${at} matches ${matching} of the schemas`, ...faults.flat()];
  },
};

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeOf(value) === 'object';
}
