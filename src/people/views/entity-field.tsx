import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { TextField } from '../../web/ui/form-fields.js';
import { localizedText } from '../../web/ui/localized.js';
import type { Organization } from '../organization.entity.js';

interface Props<Dto extends { organization?: string }> {
  form: FilledForm<Dto>;
  label: string;
  hint: string;
  organizations: readonly Organization[];
}

/** For whom a person acts, by code or name; the browser proposes the entities that there are. */
export function EntityField<Dto extends { organization?: string }>({ organizations, ...question }: Props<Dto>) {
  const { language } = useReader();
  const input = { list: 'organizations', dir: 'auto', maxlength: 300, autocomplete: 'off' } as const;
  return (
    <>
      <TextField {...question} name="organization" input={input} />
      <datalist id="organizations">
        {organizations.map(({ code, names }) => (
          <option key={code} value={code}>
            {localizedText(names, language)}
          </option>
        ))}
      </datalist>
    </>
  );
}
