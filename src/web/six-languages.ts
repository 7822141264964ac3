import { Expose, Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { languages, type Texts } from '../foundation/i18n/languages.js';
import { Trimmed } from './reading-form.js';

/** Gives a form a text in six fields, one for each language: title_ar to title_ru, none of them longer than this. */
export function InSixLanguages(name: string, most: number): ClassDecorator {
  return ({ prototype }) => {
    for (const language of languages) {
      for (const rule of [IsOptional(), Trimmed(), MaxLength(most), IsString()]) rule(prototype as object, `${name}_${language}`);
    }
  };
}

/** One answer made of such fields: what was written in title_ar to title_ru, checked as a whole. */
export const WrittenTexts = (name: string): PropertyDecorator => (target, property) => {
  Expose()(target, property);
  Transform(({ obj }: { obj: object }) => writtenTexts(obj, name) ?? undefined)(target, property);
};

/** The text that was written in such fields; null where it was written in no language. */
export function writtenTexts(answers: object, name: string): Texts | null {
  const fields = answers as Record<string, unknown>;
  const written = languages.flatMap((language) => {
    const text = fields[`${name}_${language}`];
    return typeof text === 'string' && text.trim() ? [[language, text.trim()] as const] : [];
  });
  return written.length > 0 ? Object.fromEntries(written) : null;
}

/** The fields of such a text as they are filled in with what is known. */
export function fieldsOfTexts(name: string, texts: Texts | null): Record<string, string> {
  return Object.fromEntries(languages.map((language) => [`${name}_${language}`, texts?.[language] ?? '']));
}
