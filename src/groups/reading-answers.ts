import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';
import { isDay } from '../foundation/i18n/dates.js';

/** A day of the calendar written YYYY-MM-DD. */
export const IsDay = (options?: { each: boolean }): PropertyDecorator =>
  ValidateBy({ name: 'isDay', validator: { validate: (value) => typeof value === 'string' && isDay(value) } }, options);

/** A number as a form sends it; an empty field is no number, not zero. */
export const WrittenNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' && value.trim() ? Number(value) : undefined));

/** An answer that is looked at only when something was written. */
export const WhenWritten = (): PropertyDecorator =>
  ValidateIf((_form: object, value: unknown) => value !== undefined && value !== '');
