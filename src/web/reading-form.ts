import { Expose, Transform } from 'class-transformer';
import { ValidateIf } from 'class-validator';
import { languages, type Texts } from '../foundation/i18n/languages.js';

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

/** One text in some of the six languages, as `TextsFields` asks for it: what was written in `title_en`, `title_fr`. */
export const WrittenTexts = (prefix: string): PropertyDecorator => (target, property) => {
  Expose()(target, property);
  Transform(({ obj }: { obj: Record<string, unknown> }) => writtenTexts(prefix, obj))(target, property);
};

/** A text in six languages as the fields of a form hold it. */
export function fieldsOfTexts(prefix: string, texts: Texts | null): Record<string, string> {
  return Object.fromEntries(Object.entries(texts ?? {}).map(([language, text]) => [`${prefix}_${language}`, text]));
}

function writtenTexts(prefix: string, answers: Record<string, unknown>): Texts | undefined {
  const written = languages.flatMap((language) => {
    const text = answers[`${prefix}_${language}`];
    return typeof text === 'string' && text.trim() ? [[language, text.trim()] as const] : [];
  });
  return written.length > 0 ? Object.fromEntries(written) : undefined;
}
