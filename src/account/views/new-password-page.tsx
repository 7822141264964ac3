import type { Person } from '../../people/person.entity.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { ErrorSummary } from '../../web/ui/error-summary.js';
import { PostForm } from '../../web/ui/post-form.js';
import { Layout } from '../../web/views/layout.js';
import type { NewPasswordDto } from '../account.dto.js';
import { NewPasswordField } from './new-password-field.js';

interface Props {
  person: Person;
  action: string;
  form: FilledForm<NewPasswordDto>;
}

export function NewPasswordPage({ person, action, form }: Props) {
  const { t } = useReader();
  return (
    <Layout title={t('account.setPassword')} place="account">
      <ErrorSummary errors={form.errors} />
      <PostForm action={action} class="flow read">
        <h1>{t('account.setPassword')}</h1>
        <p>{t.rich('account.passwordIsFor', { name: <bdi key="name">{person.name}</bdi> })}</p>
        <NewPasswordField error={form.error('password')} />
        <div class="actions">
          <button type="submit" class="button primary">
            {t('account.setPassword')}
          </button>
        </div>
      </PostForm>
    </Layout>
  );
}
