import type { Refused } from '../../foundation/errors.js';
import type { KeptForm as Kept } from '../kept-form.js';
import { useReader } from '../reader.js';
import { KeptForm } from './kept-form.js';
import { Layout } from './layout.js';

/** No, why not, and one thing to do next. */
export function RefusalPage({ refused, kept }: { refused: Refused; kept: Kept | null }) {
  const { t, actor, path } = useReader();
  const title = t(`web.reason_${refused.reason}`);
  const mayHelp = !kept && !actor.person && !actor.looking && ['unidentified', 'forbidden'].includes(refused.reason);
  return (
    <Layout title={title}>
      <section class="section read">
        <h1>{title}</h1>
        <p>{t(refused.key, refused.values)}</p>
        {refused.fields.length > 0 && (
          <ul>
            {refused.fields.map(({ field, key, values }) => (
              <li key={field + key}>{t(key, values)}</li>
            ))}
          </ul>
        )}
        {refused.key === 'web.staleForm' && !kept && <p>{t('web.sendItAnew')}</p>}
        {kept && <KeptForm kept={kept} />}
        <p class="actions">
          {mayHelp && (
            <a class="button primary" href={`/sign-in?next=${encodeURIComponent(path)}`}>
              {t('web.signIn')}
            </a>
          )}
          <a class="button" href="/">
            {t('web.toFrontPage')}
          </a>
        </p>
      </section>
    </Layout>
  );
}
