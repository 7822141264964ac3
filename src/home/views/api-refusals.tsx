import type { OpenApi } from '../../web/api-description/open-api.js';
import { useReader } from '../../web/reader.js';
import { Prose } from './api-prose.js';

export function isRefusal(status: string): boolean {
  return Number(status) >= 400;
}

/** By which statuses the API says no, whatever it is asked for, and what each of them means. */
export function ApiRefusals({ paths }: { paths: OpenApi['paths'] }) {
  const { t, language } = useReader();
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  const answers = operations.flatMap(({ responses }) => Object.entries(responses));
  const refusals = answers.filter(([status]) => isRefusal(status));
  const meanings = new Map(refusals.map(([status, { description }]) => [status, description]));
  return (
    <section class="section" id="Refusals" aria-labelledby="about-refusals">
      <h2 id="about-refusals" lang={language}>
        {t('home.apiRefusals')}
      </h2>
      <p>
        <code class="code">application/problem+json</code> <a href="#schema-Problem">Problem</a>
      </p>
      <dl class="facts">
        {[...meanings].toSorted().map(([status, meaning]) => (
          <div key={status} class="fact">
            <dt>
              <code class="code">{status}</code>
            </dt>
            <dd>
              <Prose text={meaning} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
