import type { ComponentChildren, JSX } from 'preact';
import type { FilledForm } from '../../web/filled-form.js';
import { Field } from '../../web/ui/field.js';

interface Question<Dto extends object> {
  form: FilledForm<Dto>;
  name: keyof Dto & string;
  label: string;
  hint?: ComponentChildren;
}

type Attributes<Control> = Omit<Control, 'id' | 'name' | 'value' | 'form'>;

interface TextQuestion<Dto extends object> extends Question<Dto> {
  input?: Attributes<JSX.InputHTMLAttributes>;
}

/** A question answered in one line, or by a day, a time or a number. */
export function TextField<Dto extends object>({ form, input, ...question }: TextQuestion<Dto>) {
  return (
    <Field
      {...question}
      error={form.error(question.name)}
      control={(ties) => <input type="text" {...input} {...ties} value={form.text(question.name)} />}
    />
  );
}

interface LongQuestion<Dto extends object> extends Question<Dto> {
  area?: Attributes<JSX.TextareaHTMLAttributes>;
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
