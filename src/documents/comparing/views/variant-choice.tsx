import { useReader } from '../../../web/reader.js';
import { Field } from '../../../web/ui/field.js';
import type { Option } from '../../../web/ui/form-fields.js';
import { languageInWords } from '../../../web/ui/in-words.js';
import type { Comparison } from '../comparison.service.js';

/** Which two issues are compared, and in which language; others can be chosen. */
export function VariantChoice({ comparison: { line, from, to, languages, language } }: { comparison: Comparison }) {
  const reader = useReader();
  const { t } = reader;
  const issues = line.variants.map(({ variant: { key, suffix } }) => ({ value: key, label: suffix || t('documents.originalText') }));
  const spoken = languages.map((one) => ({ value: one, label: languageInWords(one, reader.language) }));
  return (
    <form method="get" action={`/documents/${line.document.slug}/changes`} class="row no-print">
      <Choice name="from" label={t('documents.changesFrom')} options={issues} chosen={from.key} />
      <Choice name="to" label={t('documents.changesTo')} options={issues} chosen={to.key} />
      {spoken.length > 0 && <Choice name="language" label={t('documents.changesLanguage')} options={spoken} chosen={language} />}
      <button type="submit" class="button">
        {t('documents.compare')}
      </button>
    </form>
  );
}

interface Props {
  name: string;
  label: string;
  options: readonly Option[];
  chosen: string | null;
}

function Choice({ name, label, options, chosen }: Props) {
  return (
    <Field
      name={name}
      label={label}
      control={(ties) => (
        <select {...ties}>
          {options.map(({ value, label: words }) => (
            <option key={value} value={value} selected={value === chosen}>
              {words}
            </option>
          ))}
        </select>
      )}
    />
  );
}
