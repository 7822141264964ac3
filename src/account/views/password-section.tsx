import { useReader } from '../../web/reader.js';
import { Field } from '../../web/ui/field.js';
import { PostForm } from '../../web/ui/post-form.js';
import { passwordLength } from '../account.dto.js';
import type { Account } from './account-page.js';
import { NewPasswordField } from './new-password-field.js';

/** Changing the password, or setting the first one. */
export function PasswordSection({ hasPassword, password }: Account) {
  const { t } = useReader();
  return (
    <section class="section" aria-labelledby="change-password">
      <h2 id="change-password">{t('account.password')}</h2>
      <p>{t(hasPassword ? 'account.changeEndsOthers' : 'account.noPasswordYet')}</p>
      <PostForm action="/account/password" class="flow">
        {hasPassword && (
          <Field
            name="current"
            label={t('account.currentPassword')}
            error={password.error('current')}
            control={(ties) => (
              <input
                {...ties}
                type="password"
                autocomplete="current-password"
                required
                maxlength={passwordLength.most}
              />
            )}
          />
        )}
        <NewPasswordField error={password.error('password')} />
        <button type="submit" class="button">
          {t(hasPassword ? 'account.changePassword' : 'account.setPassword')}
        </button>
      </PostForm>
    </section>
  );
}
