import { isPlain } from '../json-body.js';
import type { Schema } from '../json-schema.js';

/** The named schemas of a description. Each stands there once, however many others hold it. */
export class NamedSchemas {
  private readonly byName = new Map<string, Schema>();

  /** The schema as it stands in the description: with references in place of its named parts, and of itself. */
  refer(schema: Schema): Schema {
    return this.replaced(schema) as Schema;
  }

  /** All that were referred to, by their names in the order of the alphabet. */
  all(): Record<string, Schema> {
    return Object.fromEntries([...this.byName].toSorted(([one], [other]) => one.localeCompare(other, 'en')));
  }

  private replaced(part: unknown): unknown {
    if (Array.isArray(part)) return part.map((one) => this.replaced(one));
    if (!isPlain(part)) return part;
    const whole = Object.fromEntries(Object.entries(part).map(([word, said]) => [word, this.replaced(said)]));
    return typeof part.title === 'string' ? this.keep(part.title, whole) : whole;
  }

  private keep(name: string, { title: _title, ...schema }: Schema): Schema {
    const known = this.byName.get(name);
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`Two schemas are called ${name}.`);
    this.byName.set(name, schema);
    return { $ref: `#/components/schemas/${name}` };
  }
}
