import { isPlain } from '../../src/web/json-body.js';

/** Everything that a part of the description refers to. */
export function referencesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(referencesIn);
  if (!isPlain(part)) return [];
  const own = typeof part.$ref === 'string' ? [part.$ref] : [];
  return [...own, ...Object.values(part).flatMap(referencesIn)];
}

const types: readonly unknown[] = ['string', 'integer', 'boolean', 'object', 'array', 'null'];

const numbers = ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'minProperties'];

const kinds: Record<string, (said: unknown) => boolean> = {
  type: (said) => [said].flat().every((one) => types.includes(one)),
  enum: (said) => Array.isArray(said) && said.length > 0,
  const: (said) => said !== undefined,
  format: (said) => typeof said === 'string',
  pattern: (said) => Boolean(new RegExp(String(said), 'u')),
  description: (said) => /^\S.*\.$/s.test(String(said)),
  $ref: (said) => typeof said === 'string',
  required: (said) => Array.isArray(said) && said.every((one) => typeof one === 'string'),
  additionalProperties: (said) => said === false,
  contentMediaType: (said) => typeof said === 'string',
  ...Object.fromEntries(numbers.map((word) => [word, Number.isInteger])),
};

/** What a schema says that JSON Schema does not know, or not like this; and members that say nothing at all. */
export function wordFaults(schema: unknown, at: string): string[] {
  if (!isPlain(schema)) return [`${at} is no schema`];
  const { properties = {}, items, anyOf = [], oneOf = [], ...words } = schema;
  const wrong = Object.entries(words).filter(([word, said]) => !kinds[word]?.(said));
  const hasKind = ['type', 'enum', 'const', '$ref', 'anyOf', 'oneOf'].some((word) => word in schema);
  const parts = Object.entries({ ...(properties as object), ...(items ? { items } : {}) });
  const choices = [...(anyOf as unknown[]), ...(oneOf as unknown[])];
  return [
    ...wrong.map(([word, said]) => `${at} says ${word}: ${JSON.stringify(said)}`),
    ...(hasKind ? [] : [`${at} is of no kind`]),
    ...parts.flatMap(([name, part]) => wordFaults(part, `${at}/${name}`)),
    ...choices.flatMap((part) => wordFaults(part, at)),
  ];
}
