import { useReader } from '../../web/reader.js';
import { Layout } from '../../web/views/layout.js';
import type { LinkPurpose } from '../sign-in-link.entity.js';

/** A link that was used or has expired, or never was, and the way to a new one. */
export function WornLinkPage({ purpose }: { purpose: LinkPurpose }) {
  const { t } = useReader();
  const isPassword = purpose === 'password';
  return (
    <Layout title={t('account.wornLinkTitle')} place="account">
      <section class="section read">
        <h1>{t('account.wornLinkTitle')}</h1>
        <p>{t('account.wornLink')}</p>
        <p class="actions">
          <a class="button primary" href={isPassword ? '/password/forgotten' : '/sign-in'}>
            {t(isPassword ? 'account.askForPasswordLink' : 'account.askForLinkAgain')}
          </a>
        </p>
      </section>
    </Layout>
  );
}
