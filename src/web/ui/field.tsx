import type { ComponentChildren, JSX } from 'preact';
import type { FieldError } from '../../foundation/errors.js';
import { useReader } from '../reader.js';

interface Props {
  name: string;
  label: string;
  hint?: ComponentChildren;
  /** Where the answer was found, when the portal filled it in. */
  found?: string;
  error?: FieldError;
  /** Makes the control; it gets the attributes that tie it to label, hint and error. */
  control: (ties: ControlTies) => JSX.Element;
}

export interface ControlTies {
  id: string;
  name: string;
  'aria-describedby'?: string;
  'aria-invalid'?: 'true';
}

/** A question of a form: label, hint, what is wrong with the answer, and the control. */
export function Field({ name, label, hint, found, error, control }: Props) {
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, found && `${id}-found`, error && `${id}-error`].filter(Boolean).join(' ');
  const ties: ControlTies = { id, name };
  if (described) ties['aria-describedby'] = described;
  if (error) ties['aria-invalid'] = 'true';
  return (
    <div class={error ? 'field invalid' : 'field'}>
      <label for={id}>{label}</label>
      <FieldNotes id={id} hint={hint} found={found} error={error} />
      {control(ties)}
    </div>
  );
}

interface ChoicesProps extends Omit<Props, 'control'> {
  children: ComponentChildren;
}

/** A question answered by choosing among radio buttons or checkboxes. */
export function Choices({ name, label, hint, found, error, children }: ChoicesProps) {
  return (
    <fieldset class={error ? 'field invalid' : 'field'} id={fieldId(name)} tabindex={error ? -1 : undefined}>
      <legend>{label}</legend>
      <FieldNotes id={fieldId(name)} hint={hint} found={found} error={error} />
      {children}
    </fieldset>
  );
}

export function fieldId(name: string): string {
  return `f-${name}`;
}

function FieldNotes({ id, hint, found, error }: Pick<Props, 'hint' | 'found' | 'error'> & { id: string }) {
  const { t } = useReader();
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {found && (
        <p class="found" id={`${id}-found`}>
          {found}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          <span class="vh">{t('web.errorPrefix')} </span>
          {t(error.key, error.values)}
        </p>
      )}
    </>
  );
}
