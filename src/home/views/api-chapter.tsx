import type { OpenApi, OperationObject, ParameterObject, ResponseObject } from '../../web/api-description/open-api.js';
import { useReader } from '../../web/reader.js';
import { Badge } from '../../web/ui/badge.js';
import { isRefusal } from './api-refusals.js';
import { Prose } from './api-prose.js';
import { SchemaWords } from './api-schemas.js';

/** Where a chapter stands on its page: an id has no spaces. */
export function anchorOf(chapter: string): string {
  return chapter.replaceAll(' ', '-');
}

/** All that programs can ask for under one noun. */
export function ApiChapter({ name, description: { tags, paths } }: { name: string; description: OpenApi }) {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ address: `${method.toUpperCase()} ${path}`, operation })),
  );
  return (
    <section class="section" id={anchorOf(name)} aria-labelledby={`about-${anchorOf(name)}`}>
      <h2 id={`about-${anchorOf(name)}`}>{name}</h2>
      <p class="read">{tags.find((tag) => tag.name === name)?.description}</p>
      {operations
        .filter(({ operation }) => operation.tags.includes(name))
        .map((told) => (
          <Operation key={told.operation.operationId} {...told} />
        ))}
    </section>
  );
}

function Operation({ address, operation }: { address: string; operation: OperationObject }) {
  const { t, language } = useReader();
  const { operationId, summary, description, security, parameters = [], requestBody, responses } = operation;
  const isOpen = security.some((way) => Object.keys(way).length === 0);
  return (
    <section class="section" id={operationId}>
      <h3>{summary}</h3>
      <p>
        <code class="code">{address}</code>{' '}
        {!isOpen && <Badge tone="info"><span lang={language}>{t('home.apiTokenNeeded')}</span></Badge>}
      </p>
      {description && <p class="read"><Prose text={description} /></p>}
      {parameters.length > 0 && <h4 lang={language}>{t('home.apiParameters')}</h4>}
      {parameters.length > 0 && <Parameters parameters={parameters} />}
      {requestBody && <h4 lang={language}>{t('home.apiBody')}</h4>}
      {Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => (
        <p key={type}>
          <code class="code">{type}</code> <SchemaWords schema={schema} />
        </p>
      ))}
      <h4 lang={language}>{t('home.apiAnswers')}</h4>
      <Answers responses={responses} />
    </section>
  );
}

function Parameters({ parameters }: { parameters: readonly ParameterObject[] }) {
  const { t, language } = useReader();
  return (
    <dl class="facts">
      {parameters.map(({ name, in: place, required, description, schema }) => (
        <div key={name} class="fact">
          <dt>
            <code class="code">{name}</code>
          </dt>
          <dd>
            {description && <Prose text={description} />}{' '}
            <span class="muted small">
              {place}; <SchemaWords schema={schema} />
            </span>{' '}
            {required && <Badge><span lang={language}>{t('home.apiRequired')}</span></Badge>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What it answers when it succeeds, and by which statuses it may say no. These are explained once, for all. */
function Answers({ responses }: { responses: OperationObject['responses'] }) {
  const { t, language } = useReader();
  const answers = Object.entries(responses).filter(([status]) => !isRefusal(status));
  const refusals = Object.keys(responses).filter(isRefusal);
  return (
    <>
      <dl class="facts">
        {answers.map(([status, response]) => (
          <div key={status} class="fact">
            <dt>
              <code class="code">{status}</code>
            </dt>
            <dd>
              <Prose text={response.description} /> <Answer {...response} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="muted small">
        <a href="#Refusals" lang={language}>
          {t('home.apiRefusals')}
        </a>
        : <code class="code">{refusals.join(' ')}</code>
      </p>
    </>
  );
}

function Answer({ headers = {}, content = {} }: ResponseObject) {
  return (
    <>
      {Object.entries(content).map(([type, { schema }]) => (
        <span key={type}>
          <SchemaWords schema={schema} />.{' '}
        </span>
      ))}
      {Object.entries(headers).map(([name, { description }]) => (
        <span key={name}>
          <code class="code">{name}</code>: <Prose text={description} />{' '}
        </span>
      ))}
    </>
  );
}
