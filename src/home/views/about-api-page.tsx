import { useReader } from '../../web/reader.js';
import { Layout } from '../../web/views/layout.js';

/** Requests that show what there is. They are typed as they stand in every language. */
const examples = [
  '/api/v1/groups',
  '/api/v1/meetings/wg-wsis-13/documents?limit=200',
  '/api/v1/documents/wg-wsis-12-9',
  '/api/v1/resolve?symbol=CWG-WSIS-12/9-E',
];

/** How programs use the portal. */
export function AboutApiPage() {
  const { t, origin } = useReader();
  return (
    <Layout title={t('web.aboutApi')}>
      <h1>{t('web.aboutApi')}</h1>
      <section class="section read">
        <p>{t('home.apiIntro')}</p>
        <ul>
          {examples.map((path) => (
            <li key={path}>
              <code class="code" dir="ltr">
                GET {path}
              </code>
            </li>
          ))}
        </ul>
        <p>{t.rich('home.apiTokens', { account: <a href="/account">{t('home.apiAccount')}</a> })}</p>
        <pre class="code" dir="ltr">
          curl -H "Authorization: Bearer $TOKEN" {origin}/api/v1/groups
        </pre>
        <p>{t('home.apiErrors')}</p>
      </section>
    </Layout>
  );
}
