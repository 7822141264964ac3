import type { FilledForm } from '../filled-form.js';
import { TextField } from './form-fields.js';

const zones = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];

interface Props<Dto extends { zone?: string }> {
  form: FilledForm<Dto>;
  label: string;
  hint: string;
}

/** The time zone of a place, by its IANA name; the browser proposes the names that begin as typed. */
export function ZoneField<Dto extends { zone?: string }>({ form, label, hint }: Props<Dto>) {
  return (
    <>
      <TextField
        form={form}
        name="zone"
        label={label}
        hint={hint}
        input={{ list: 'zones', autocomplete: 'off', dir: 'ltr' }}
      />
      <datalist id="zones">
        {zones.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </datalist>
    </>
  );
}
