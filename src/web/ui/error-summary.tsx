import type { FieldError } from '../../foundation/errors.js';
import { useReader } from '../reader.js';
import { fieldId } from './field.js';

/** What is wrong with a form, first on its page, each complaint leading to its field. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const { t } = useReader();
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} aria-labelledby="error-summary">
      <h2 id="error-summary">{t('foundation.invalid', { count: errors.length })}</h2>
      <ul class="links">
        {errors.map(({ field, key, values }) => (
          <li key={field + key}>{field ? <a href={`#${fieldId(field)}`}>{t(key, values)}</a> : t(key, values)}</li>
        ))}
      </ul>
    </div>
  );
}
