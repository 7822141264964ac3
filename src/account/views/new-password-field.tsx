import type { FieldError } from '../../foundation/errors.js';
import { useReader } from '../../web/reader.js';
import { Field } from '../../web/ui/field.js';
import { passwordLength } from '../account.dto.js';

/** A password to be set. */
export function NewPasswordField({ error }: { error?: FieldError }) {
  const { t } = useReader();
  return (
    <Field
      name="password"
      label={t('account.newPassword')}
      hint={t('account.passwordHint')}
      error={error}
      control={(ties) => (
        <input
          {...ties}
          type="password"
          autocomplete="new-password"
          required
          minlength={passwordLength.least}
          maxlength={passwordLength.most}
        />
      )}
    />
  );
}
