import type { KeptForm as Kept } from '../kept-form.js';
import { useReader } from '../reader.js';
import { KeptForm } from './kept-form.js';
import { Layout } from './layout.js';

/** A fault of our own, with the reference under which the log tells more. */
export function FaultPage({ reference, kept }: { reference: string; kept: Kept | null }) {
  const { t } = useReader();
  return (
    <Layout title={t('web.faultTitle')}>
      <section class="section read">
        <h1>{t('web.faultTitle')}</h1>
        <div class="notice bad">
          <p>{t('web.fault')}</p>
          <p>
            {t('web.faultReference')} <code class="code">{reference}</code>
          </p>
        </div>
        {kept && <KeptForm kept={kept} />}
        <p class="actions">
          <a class="button" href="/">
            {t('web.toFrontPage')}
          </a>
        </p>
      </section>
    </Layout>
  );
}
