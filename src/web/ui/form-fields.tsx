import type { ComponentChildren } from 'preact';
import type { FilledForm } from '../filled-form.js';
import { Field } from './field.js';

interface Question<Dto extends object> {
  form: FilledForm<Dto>;
  name: keyof Dto & string;
  label: string;
  hint?: ComponentChildren;
}

interface TextQuestion<Dto extends object> extends Question<Dto> {
  type?: 'text' | 'email' | 'number' | 'date' | 'time';
  input?: InputAttributes;
}

interface InputAttributes {
  required?: boolean;
  maxlength?: number;
  min?: number;
  max?: number;
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  autocomplete?: 'off';
  /** The id of the list of answers that the browser proposes. */
  list?: string;
}

/** A question answered in one line, or by a day, a time or a number. */
export function TextField<Dto extends object>({ form, type = 'text', input, ...question }: TextQuestion<Dto>) {
  return (
    <Field
      {...question}
      error={form.error(question.name)}
      control={(ties) => <input type={type} {...input} {...ties} value={form.text(question.name)} />}
    />
  );
}

interface LongQuestion<Dto extends object> extends Question<Dto> {
  area?: { rows?: number; maxlength?: number; lang?: string; dir?: 'ltr' | 'rtl' | 'auto' };
}

/** A question answered in several lines. */
export function LongField<Dto extends object>({ form, area, ...question }: LongQuestion<Dto>) {
  return (
    <Field
      {...question}
      error={form.error(question.name)}
      control={(ties) => <textarea {...area} {...ties} value={form.text(question.name)} />}
    />
  );
}

export interface Option {
  value: string;
  label: string;
}

interface Choice<Dto extends object> extends Question<Dto> {
  options: readonly Option[];
  required?: boolean;
}

/** A question answered by one of several answers. */
export function SelectField<Dto extends object>({ form, options, required, ...question }: Choice<Dto>) {
  return (
    <Field
      {...question}
      error={form.error(question.name)}
      control={(ties) => (
        <select {...ties} required={required}>
          {options.map(({ value, label }) => (
            <option key={value} value={value} selected={value === form.text(question.name)}>
              {label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
