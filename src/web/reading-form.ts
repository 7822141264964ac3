import { Transform } from 'class-transformer';

/** Trims what was typed. */
export const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** A field that a form may send once or several times, as a list; empty answers are left out. */
export const Several = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== ''),
  );

/** Lines of a text field as a list of trimmed, non-empty lines. */
export const Lines = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => {
    if (Array.isArray(value)) return value;
    return String(value ?? '').split(/[\n,]/).map((line) => line.trim()).filter(Boolean);
  });
