import { useReader } from '../../../web/reader.js';
import { Localized } from '../../../web/ui/localized.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { Layout } from '../../../web/views/layout.js';
import type { AccountRequest } from '../account-request.entity.js';

interface Props {
  request: AccountRequest;
  action: string;
}

/** Where the letter leads: one button, with which the address answers. */
export function ConfirmationPage({ request: { name, email, organization }, action }: Props) {
  const { t } = useReader();
  const values = { name: <bdi key="name">{name}</bdi>, email: <bdi key="email">{email}</bdi> };
  return (
    <Layout title={t('account.requestTitle')} place="account">
      <PostForm action={action} class="flow read">
        <h1>{t('account.requestTitle')}</h1>
        <p>{t.rich('account.requestConfirmFor', { ...values, entity: <Localized key="entity" of={organization.names} /> })}</p>
        <div class="actions">
          <button type="submit" class="button primary">
            {t('account.confirmRequest')}
          </button>
        </div>
      </PostForm>
    </Layout>
  );
}

/** What became of a request so far, in a sentence; the same for everybody who asks. */
export function RequestMessagePage({ about }: { about: 'sent' | 'confirmed' | 'worn' }) {
  const { t } = useReader();
  return (
    <Layout title={t(`account.requestTitle_${about}`)} place="account">
      <section class="section read">
        <h1>{t(`account.requestTitle_${about}`)}</h1>
        <p role="status">{t(`account.requestText_${about}`)}</p>
        <p class="actions">
          <a class="button" href={about === 'worn' ? '/account/request' : '/'}>
            {t(about === 'worn' ? 'account.askForAccount' : 'web.toFrontPage')}
          </a>
        </p>
      </section>
    </Layout>
  );
}
