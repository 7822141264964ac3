import type { Person } from '../../people/person.entity.js';
import { useReader } from '../../web/reader.js';
import { PostForm } from '../../web/ui/post-form.js';
import { Layout } from '../../web/views/layout.js';

interface Props {
  person: Person;
  action: string;
  next: string;
}

/** Where a link to sign in leads: one button. */
export function LinkPage({ person, action, next }: Props) {
  const { t } = useReader();
  return (
    <Layout title={t('account.signIn')} place="account">
      <PostForm action={action} class="flow read">
        <h1>{t('account.signIn')}</h1>
        <p>{t.rich('account.linkIsFor', { name: <bdi key="name">{person.name}</bdi> })}</p>
        <label class="check">
          <input type="checkbox" name="keep" value="1" /> {t('account.keep')}
        </label>
        <input type="hidden" name="next" value={next} />
        <div class="actions">
          <button type="submit" class="button primary">
            {t('account.signIn')}
          </button>
        </div>
      </PostForm>
    </Layout>
  );
}
