import type { OpenApi } from '../../web/api-description/open-api.js';
import { useReader } from '../../web/reader.js';
import { Layout } from '../../web/views/layout.js';
import { anchorOf, ApiChapter } from './api-chapter.js';
import { ApiRefusals } from './api-refusals.js';
import { ApiSchemas } from './api-schemas.js';

/** Requests that show what there is. They are typed as they stand in every language. */
const examples = [
  '/api/v1/groups',
  '/api/v1/meetings/wg-wsis-13/documents?limit=200',
  '/api/v1/documents/wg-wsis-12-9',
  '/api/v1/resolve?symbol=CWG-WSIS-12/9-E',
];

/** How programs use the portal: in a few words, and then every address as the API describes itself. */
export function AboutApiPage({ description }: { description: OpenApi }) {
  const { t } = useReader();
  const { tags, paths, components } = description;
  return (
    <Layout title={t('web.aboutApi')}>
      <h1>{t('web.aboutApi')}</h1>
      <Beginning />
      <nav class="section read" aria-label={t('home.apiChapters')}>
        <ul>
          {tags.map(({ name }) => (
            <li key={name}>
              <a href={`#${anchorOf(name)}`} lang="en">
                {name}
              </a>
            </li>
          ))}
          <li>
            <a href="#Refusals">{t('home.apiRefusals')}</a>
          </li>
          <li>
            <a href="#Schemas">{t('home.apiSchemas')}</a>
          </li>
        </ul>
      </nav>
      <div class="stack" lang="en" dir="ltr">
        {tags.map(({ name }) => (
          <ApiChapter key={name} name={name} description={description} />
        ))}
        <ApiRefusals paths={paths} />
        <ApiSchemas schemas={components.schemas} />
      </div>
    </Layout>
  );
}

function Beginning() {
  const { t, origin } = useReader();
  const address = (
    <a href="/api/openapi.json" dir="ltr">
      /api/openapi.json
    </a>
  );
  return (
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
      <p>{t.rich('home.apiDescription', { address, format: <bdi>OpenAPI 3.1</bdi> })}</p>
    </section>
  );
}
