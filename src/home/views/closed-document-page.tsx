import type { DocumentLine } from '../../documents/document-details.js';
import { ClosedMark } from '../../documents/views/closed-mark.js';
import { DocumentTitle } from '../../documents/views/document-title.js';
import { SourceNames } from '../../documents/views/source-names.js';
import { useReader } from '../../web/reader.js';
import { PrintedSymbol } from '../../web/ui/symbol.js';
import { Layout } from '../../web/views/layout.js';
import { DocumentCrumbs } from './document-crumbs.js';

/** A document that is closed to the reader: what its line in a list tells her, and nothing else. */
export function ClosedDocumentPage({ line }: { line: DocumentLine }) {
  const { t, actor, path } = useReader();
  const { document, sight, sources } = line;
  const isTold = sight === 'line';
  return (
    <Layout title={document.symbol} place="documents">
      <DocumentCrumbs document={document} />
      <article class="cover">
        <PrintedSymbol of={document.symbol} />
        <h1>{isTold ? <DocumentTitle document={document} /> : t('home.closedTitle')}</h1>
        {isTold && (
          <dl class="facts">
            <dt>{t('documents.source')}</dt>
            <dd>
              <SourceNames sources={sources} />
            </dd>
          </dl>
        )}
        <p>
          <ClosedMark line={line} />
        </p>
      </article>
      <div class="read flow">
        <p>{t(isTold ? 'documents.membersOnly' : 'documents.closed', { symbol: document.symbol })}</p>
        {!actor.person && (
          <p>
            <a class="button primary" href={`/sign-in?next=${encodeURIComponent(path)}`}>
              {t('web.signIn')}
            </a>
          </p>
        )}
      </div>
    </Layout>
  );
}
