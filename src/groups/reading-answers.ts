import { Transform } from 'class-transformer';
import { ValidateIf } from 'class-validator';

/** A number as a form sends it; an empty field is no number, not zero. */
export const WrittenNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' && value.trim() ? Number(value) : undefined));

/** An answer that is looked at only when something was written. */
export const WhenWritten = (): PropertyDecorator =>
  ValidateIf((_form: object, value: unknown) => value !== undefined && value !== '');
