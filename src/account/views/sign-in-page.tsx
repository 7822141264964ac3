import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { ErrorSummary } from '../../web/ui/error-summary.js';
import { Field } from '../../web/ui/field.js';
import { PostForm } from '../../web/ui/post-form.js';
import { Layout } from '../../web/views/layout.js';
import { passwordLength, type SignInDto } from '../account.dto.js';
import { EmailField } from './email-field.js';

export function SignInPage({ form }: { form: FilledForm<SignInDto> }) {
  const { t } = useReader();
  return (
    <Layout title={t('account.signIn')} place="account">
      <ErrorSummary errors={form.errors} />
      <div class="cols even">
        <PostForm action="/sign-in" class="flow">
          <h1>{t('account.signIn')}</h1>
          <EmailField value={form.text('email')} error={form.error('email')} />
          <Field
            name="password"
            label={t('account.password')}
            error={form.error('password')}
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
          <label class="check">
            <input type="checkbox" name="keep" value="1" checked={form.text('keep') !== ''} /> {t('account.keep')}
          </label>
          <input type="hidden" name="next" value={form.text('next')} />
          <div class="row">
            <button type="submit" class="button primary">
              {t('account.signIn')}
            </button>
            <button type="submit" class="button" name="link" value="1" formnovalidate>
              {t('account.askForLink')}
            </button>
          </div>
          <p class="small">
            <a href="/password/forgotten">{t('account.forgotten')}</a>
          </p>
        </PostForm>
        <WhatFor />
      </div>
    </Layout>
  );
}

/** What can be done without signing in, and what cannot. */
function WhatFor() {
  const { t } = useReader();
  return (
    <section class="section">
      <h2>{t('account.mayNotNeedTo')}</h2>
      <p>{t('account.anyoneMay')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('account.signedInAs')}</th>
            <th scope="col">{t('account.youCanAlso')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('account.role_delegate')}</th>
            <td>{t('account.delegatesMay')}</td>
          </tr>
          <tr>
            <th scope="row">{t('account.role_chair')}</th>
            <td>{t('account.chairsMay')}</td>
          </tr>
          <tr>
            <th scope="row">{t('account.role_secretary')}</th>
            <td>{t('account.secretariesMay')}</td>
          </tr>
        </tbody>
      </table>
      <p>
        <a href="/account/request">{t('account.askForAccount')}</a>
      </p>
    </section>
  );
}
