import { directionOf, languages, ownNames } from '../../foundation/i18n/languages.js';
import type { FilledForm } from '../filled-form.js';
import { useReader } from '../reader.js';
import { Choices } from './field.js';
import { LongField, TextField } from './form-fields.js';

interface Props<Dto extends object> {
  form: FilledForm<Dto>;
  /** What stands before the language in the names of the fields: title, of title_fr. */
  name: string;
  /** The answer that they make together, with which something may be wrong as a whole; the same where it is left out. */
  answer?: keyof Dto & string;
  label: string;
  hint?: string;
  maxlength: number;
  /** Of how many lines each field is; one where it is left out. */
  rows?: number;
}

/** One text in six languages: the reader's own first, the others behind one word that opens them. */
export function TextsFields<Dto extends object>({ label, hint, answer, ...fields }: Props<Dto>) {
  const { t, language } = useReader();
  const others = languages.filter((one) => one !== language);
  const isOpen = others.some((one) => fields.form.text(nameIn(fields.name, one)) !== '');
  return (
    <Choices name={answer ?? fields.name} label={label} hint={hint} error={answer && fields.form.error(answer)}>
      <OneLanguage {...fields} language={language} />
      <details open={isOpen}>
        <summary>{t('web.otherLanguages')}</summary>
        <div class="flow">
          {others.map((one) => (
            <OneLanguage key={one} {...fields} language={one} />
          ))}
        </div>
      </details>
    </Choices>
  );
}

/** One text in six languages, each in a field that stands open. */
export function OpenTextsFields<Dto extends object>(props: Omit<OneProps<Dto>, 'language'>) {
  return (
    <>
      {languages.map((one) => (
        <OneLanguage key={one} {...props} language={one} />
      ))}
    </>
  );
}

type OneProps<Dto extends object> = Omit<Props<Dto>, 'answer' | 'label' | 'hint'> & { language: (typeof languages)[number] };

function OneLanguage<Dto extends object>({ form, name, maxlength, rows, language }: OneProps<Dto>) {
  const question = { form, name: nameIn<Dto>(name, language), label: ownNames[language] };
  const writing = { maxlength, lang: language, dir: directionOf(language) } as const;
  if (rows) return <LongField {...question} area={{ ...writing, rows }} />;
  return <TextField {...question} input={{ ...writing, autocomplete: 'off' }} />;
}

function nameIn<Dto extends object>(name: string, language: string): keyof Dto & string {
  return `${name}_${language}` as keyof Dto & string;
}
