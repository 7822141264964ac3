import type { MessageKey, Values } from './i18n/translator.js';

/** Why something was refused, with the HTTP status that each reason has at the door. */
export const reasons = {
  malformed: 400,
  unidentified: 401,
  forbidden: 403,
  missing: 404,
  otherMethod: 405,
  conflict: 409,
  gone: 410,
  stale: 412,
  tooLarge: 413,
  unsupported: 415,
  invalid: 422,
  tooMany: 429,
  unavailable: 503,
  full: 507,
} as const;

export type Reason = keyof typeof reasons;

/** A complaint about one field of a form or of a JSON body. */
export interface FieldError {
  /** The field's name, as the form and the API spell it. */
  field: string;
  key: MessageKey;
  values?: Values;
}

/**
 * The one way to say no. It carries a key of the catalogues, never prose:
 * the door (page or API) puts it into the reader's language.
 */
export class Refused extends Error {
  constructor(
    readonly reason: Reason,
    readonly key: MessageKey,
    readonly values: Values = {},
    readonly fields: readonly FieldError[] = [],
    /** What may be told all the same, as programs get it: of a closed document the line that lists show. */
    readonly about: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${reason}: ${key}`);
  }

  get status(): number {
    return reasons[this.reason];
  }

  /** The same refusal with something that may be told all the same. */
  telling(about: Readonly<Record<string, unknown>>): Refused {
    return new Refused(this.reason, this.key, this.values, this.fields, { ...this.about, ...about });
  }

  /** The same refusal with the fields as another door spells them. */
  inWordsOf(names: Readonly<Record<string, string>>): Refused {
    const fields = this.fields.map((one) => ({ ...one, field: names[one.field] ?? one.field }));
    return new Refused(this.reason, this.key, this.values, fields, this.about);
  }

  static missing(key: MessageKey = 'foundation.missing', values?: Values): Refused {
    return new Refused('missing', key, values);
  }

  static forbidden(key: MessageKey = 'foundation.forbidden', values?: Values): Refused {
    return new Refused('forbidden', key, values);
  }

  static unidentified(key: MessageKey = 'foundation.unidentified'): Refused {
    return new Refused('unidentified', key);
  }

  static conflict(key: MessageKey, values?: Values): Refused {
    return new Refused('conflict', key, values);
  }

  static invalid(fields: readonly FieldError[]): Refused {
    return new Refused('invalid', 'foundation.invalid', { count: fields.length }, fields);
  }

  /** A complaint about one field alone. */
  static field(field: string, key: MessageKey, values?: Values): Refused {
    return Refused.invalid([{ field, key, values }]);
  }
}
