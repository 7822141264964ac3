import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { ErrorSummary } from '../../web/ui/error-summary.js';
import { PostForm } from '../../web/ui/post-form.js';
import { Layout } from '../../web/views/layout.js';
import type { ForgottenDto } from '../account.dto.js';
import { EmailField } from './email-field.js';

export function ForgottenPage({ form }: { form: FilledForm<ForgottenDto> }) {
  const { t } = useReader();
  return (
    <Layout title={t('account.forgottenTitle')} place="account">
      <ErrorSummary errors={form.errors} />
      <PostForm action="/password/forgotten" class="flow read">
        <h1>{t('account.forgottenTitle')}</h1>
        <p>{t('account.forgottenIntro')}</p>
        <EmailField value={form.text('email')} error={form.error('email')} />
        <div class="actions">
          <button type="submit" class="button primary">
            {t('account.askForPasswordLink')}
          </button>
          <a class="button" href="/sign-in">
            {t('account.backToSignIn')}
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
