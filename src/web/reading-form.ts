import { Transform } from 'class-transformer';
import { ValidateIf } from 'class-validator';

/** Trims what was typed. */
export const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** A field that a form may send once or several times, as a list; empty answers are left out. */
export const Several = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== ''),
  );

/** What stands on the lines of a text field, or between its commas. */
export const Lines = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => {
    if (Array.isArray(value)) return value;
    return String(value ?? '').split(/[\n,]/).map((line) => line.trim()).filter(Boolean);
  });

/** What stands on the lines of a text field, commas and all. */
export const WholeLines = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => String(value ?? '').split('\n').map((line) => line.trim()).filter(Boolean));

/** A number as a form sends it; an empty field is no number, not zero. */
export const WrittenNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' && value.trim() ? Number(value) : undefined));

/** An answer that is looked at only when something was written. */
export const WhenWritten = (): PropertyDecorator =>
  ValidateIf((_form: object, value: unknown) => value !== undefined && value !== '');

/** A member of a query that a form sends although it was left empty. */
export const NothingWhenEmpty = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));
