import { createParamDecorator, type ExecutionContext, type Type } from '@nestjs/common';
import { IsIn, IsOptional, ValidateBy, ValidateIf } from 'class-validator';
import { Refused } from '../foundation/errors.js';
import { isDay, isPartialDay } from '../foundation/i18n/dates.js';
import { isLanguage, type Language, languages } from '../foundation/i18n/languages.js';
import type { MessageKey } from '../foundation/i18n/translator.js';
import { Means } from './api-description/described.js';
import { checked } from './filled-form.js';
import { dayText, instant, partialDayText, type Schema, someTexts, timePattern, timeText } from './json-schema.js';
import type { PortalRequest } from './request.js';

/** The JSON object that a program sent, checked against its DTO; wrong ones are refused with pointers to the fields. */
export const JsonBody = createParamDecorator(readBody);

/** What stands behind the question mark of an address. What the address does not know is refused, lest it mislead. */
export const Asked = createParamDecorator(readQuery);

/** Every address takes the language in which its reader wants to be spoken to. */
export class AnyQuery {
  @Means('The language of what is said in words, such as the reason of a refusal.')
  @IsOptional() @IsIn(languages) lang?: Language;
}

/** Reads a body for `JsonBody`; the description of the API knows by it which handlers take one. */
export function readBody(dto: Type<object>, context: ExecutionContext): object {
  const body: unknown = context.switchToHttp().getRequest<PortalRequest>().body ?? {};
  if (!isPlain(body)) throw new Refused('malformed', 'web.bodyNeeded');
  return checked(dto, body);
}

/** Reads a query for `Asked`. */
export function readQuery(dto: Type<object> | undefined, context: ExecutionContext): object {
  return checked(dto ?? AnyQuery, { ...context.switchToHttp().getRequest<PortalRequest>().query });
}

/** What was said in a body, without the members that were left out. */
export function said<Body extends object>(body: Body): Partial<Body> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Partial<Body>;
}

/** A member that may be left out, but not be null. */
export const MayBeLeftOut = (): PropertyDecorator => ValidateIf((_body, value: unknown) => value !== undefined);

/** One text in some of the six languages, none of them longer than this. */
export const IsTexts = (most: number, message?: MessageKey): PropertyDecorator =>
  isSomething('isTexts', (value) => areTexts(value, most), { schema: someTexts(most), ...(message ? { message } : {}) });

/** A day of the calendar, YYYY-MM-DD. */
export const IsDay = (options: { each?: boolean } = {}): PropertyDecorator =>
  isSomething('isDay', (value) => typeof value === 'string' && isDay(value), { ...options, schema: dayText });

/** A day, or as much of one as is known: 2007, 2007-06, 2007-06-11. */
export const IsPartialDay = (): PropertyDecorator =>
  isSomething('isPartialDay', (value) => typeof value === 'string' && isPartialDay(value), { schema: partialDayText });

/** A time of day, HH:MM. */
export const IsTime = (): PropertyDecorator => isSomething('isTime', isTime, { schema: timeText });

/** An instant, RFC 3339 with its offset from UTC. */
export const IsInstant = (): PropertyDecorator => isSomething('isInstant', isInstant, { schema: instant });

function isInstant(value: unknown): boolean {
  const isWritten = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(value);
  return isWritten && !Number.isNaN(Date.parse(value));
}

export function isTime(value: unknown): boolean {
  return typeof value === 'string' && timePattern.test(value);
}

interface Constraint {
  each?: boolean;
  message?: string;
  /** What it lets through, for the description of the API. */
  schema: Schema;
}

/** A constraint of this name; its message is found in the catalogues under it. */
export function isSomething(
  name: string,
  validate: (value: unknown) => boolean,
  { schema, ...options }: Constraint,
): PropertyDecorator {
  return ValidateBy({ name, validator: { validate, defaultMessage: () => name } }, { ...options, context: { schema } });
}

/** An object as JSON has them. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether this is one text in some of the six languages, none of them longer than this. */
export function areTexts(value: unknown, most: number): boolean {
  if (!isPlain(value)) return false;
  const entries = Object.entries(value);
  const isRight = ([key, text]: [string, unknown]) =>
    isLanguage(key) && typeof text === 'string' && text.trim() !== '' && text.length <= most;
  return entries.length > 0 && entries.every(isRight);
}
