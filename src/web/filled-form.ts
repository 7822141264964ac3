import { createParamDecorator, type ExecutionContext, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { type FieldError, type Reason, Refused } from '../foundation/errors.js';
import { type MessageKey, translator } from '../foundation/i18n/translator.js';
import type { PortalRequest } from './request.js';

type Raw = Readonly<Record<string, unknown>>;

/** The reasons of a refusal after which the form is shown again; others go on to the door. */
const kept: readonly Reason[] = ['invalid', 'conflict', 'stale', 'unsupported', 'tooLarge'];

/**
 * A form as it came back: what was typed, right or wrong, and what is wrong with it.
 * It never throws on wrong answers, so that the page can be shown again with nothing lost.
 */
export class FilledForm<Dto extends object> {
  private constructor(
    readonly answers: Dto,
    private readonly raw: Raw,
    private readonly faults: FieldError[],
  ) {}

  static of<Dto extends object>(dto: Type<Dto>, raw: Raw): FilledForm<Dto> {
    const answers = plainToInstance(dto, raw);
    return new FilledForm(answers, raw, fieldErrorsOf(answers));
  }

  /** An empty form, or one that is filled in with what is known already. */
  static blank<Dto extends object>(raw: Raw = {}): FilledForm<Dto> {
    return new FilledForm({} as Dto, raw, []);
  }

  get errors(): readonly FieldError[] {
    return this.faults;
  }

  text(field: keyof Dto & string): string {
    const value = this.raw[field];
    return typeof value === 'string' ? value : '';
  }

  list(field: keyof Dto & string): string[] {
    const value = this.raw[field];
    return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');
  }

  /** Whether somebody else has changed meanwhile what the form was to change. */
  get isStale(): boolean {
    return this.faults.some(({ key }) => key === 'foundation.changedMeanwhile');
  }

  error(field: string): FieldError | undefined {
    return this.faults.find((fault) => fault.field === field);
  }

  /**
   * Does what the form asks for, if its answers are right. Answers with null, and keeps the complaints for the page,
   * when an answer is wrong or the deed is refused as invalid, stale or in conflict. Other refusals go on to the door.
   */
  async submit<Result>(act: (answers: Dto) => Promise<Result>): Promise<Result | null> {
    if (this.faults.length > 0) return null;
    try {
      return await act(this.answers);
    } catch (error) {
      if (!(error instanceof Refused) || !kept.includes(error.reason)) throw error;
      this.faults.push(...(error.fields.length > 0 ? error.fields : [{ field: '', key: error.key, values: error.values }]));
      return null;
    }
  }
}

/** The form that a page sent, as the DTO wants it. */
export const Form = createParamDecorator((dto: Type<object>, context: ExecutionContext) => {
  const { body } = context.switchToHttp().getRequest<PortalRequest>();
  return FilledForm.of(dto, (body ?? {}) as Raw);
});

/** A JSON body or a query, checked against its DTO; wrong ones are refused with a pointer to each field. */
export function checked<Dto extends object>(dto: Type<Dto>, raw: unknown): Dto {
  const answers = plainToInstance(dto, (raw ?? {}) as Raw);
  const errors = [...reachingOut(raw), ...fieldErrorsOf(answers, true)];
  if (errors.length > 0) throw Refused.invalid(errors);
  return answers;
}

/** Members by which one would reach what every object has. They are dropped on the way, but not silently. */
function reachingOut(raw: unknown): FieldError[] {
  const names = Object.keys((raw ?? {}) as Raw).filter((name) => name === '__proto__' || name === 'constructor');
  return names.map((field) => ({ field, key: 'web.whitelistValidation', values: { field } }));
}

function fieldErrorsOf(answers: object, strict = false): FieldError[] {
  const options = { whitelist: true, forbidNonWhitelisted: strict, stopAtFirstError: true, forbidUnknownValues: false };
  return validateSync(answers, options).flatMap((error) => flatten(error));
}

function flatten(error: ValidationError, path = ''): FieldError[] {
  const field = path + error.property;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
    field,
    key: messageKeyOf(told(constraint, error.value), message),
    values: { field, value: String(error.value ?? '').slice(0, 100) },
  }));
  return [...own.slice(0, 1), ...(error.children ?? []).flatMap((child) => flatten(child, `${field}.`))];
}

/** Bounds are broken by what has none, too: a thing that is missing is no long text, and a word no large number. */
function told(constraint: string, value: unknown): string {
  const kind = boundedKinds[constraint];
  if ((value === undefined || value === '') && constraint !== 'whitelistValidation') return 'isNotEmpty';
  return kind && typeof value !== kind.type ? kind.constraint : constraint;
}

const [aText, aNumber] = [
  { type: 'string', constraint: 'isString' },
  { type: 'number', constraint: 'isInt' },
];
const boundedKinds: Readonly<Record<string, typeof aText>> = { minLength: aText, maxLength: aText, min: aNumber, max: aNumber };

/** A DTO names a key of the catalogues as a constraint's message, or leaves it to the constraint's own message. */
function messageKeyOf(constraint: string, message: string): MessageKey {
  const keys = [message, `web.${constraint}`];
  return keys.find(translator('en').has) ?? 'web.wrong';
}
