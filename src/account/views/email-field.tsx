import type { FieldError } from '../../foundation/errors.js';
import { useReader } from '../../web/reader.js';
import { Field } from '../../web/ui/field.js';

/** The address by which an account is found. */
export function EmailField({ value, error }: { value: string; error?: FieldError }) {
  const { t } = useReader();
  return (
    <Field
      name="email"
      label={t('account.email')}
      hint={t('account.emailHint')}
      error={error}
      control={(ties) => (
        <input {...ties} type="email" autocomplete="username" required maxlength={254} dir="ltr" value={value} />
      )}
    />
  );
}
