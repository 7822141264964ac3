import { useReader } from '../../web/reader.js';
import { Layout } from '../../web/views/layout.js';
import { mailedLinkMinutes } from '../links.service.js';
import type { LinkPurpose } from '../sign-in-link.entity.js';

/** The same for everybody who asks for a link, whether there is an account or not. */
export function LetterOnItsWay({ purpose }: { purpose: LinkPurpose }) {
  const { t } = useReader();
  return (
    <Layout title={t('account.lookIntoYourMail')} place="account">
      <section class="section read">
        <h1>{t('account.lookIntoYourMail')}</h1>
        <p role="status">{t('account.letterOnItsWay', { minutes: mailedLinkMinutes[purpose] })}</p>
        <p>{t('account.noLetter')}</p>
        <p class="actions">
          <a class="button" href="/sign-in">
            {t('account.backToSignIn')}
          </a>
        </p>
      </section>
    </Layout>
  );
}
