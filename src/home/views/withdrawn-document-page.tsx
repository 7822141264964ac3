import type { DocumentLine } from '../../documents/document-details.js';
import type { DocumentSource } from '../../documents/document-source.entity.js';
import { readUnposted, restore } from '../../documents/document.policy.js';
import { WithdrawnMark } from '../../documents/views/closed-mark.js';
import { DocumentTitle } from '../../documents/views/document-title.js';
import { SourceNames } from '../../documents/views/source-names.js';
import { useReader } from '../../web/reader.js';
import { PostForm } from '../../web/ui/post-form.js';
import { PrintedSymbol } from '../../web/ui/symbol.js';
import { Layout } from '../../web/views/layout.js';
import { DocumentCrumbs } from './document-crumbs.js';

interface Props {
  line: DocumentLine;
  sources: readonly DocumentSource[];
}

/** What stays of a withdrawn document: its number. What it was, and why it was withdrawn, is told to those who handled it. */
export function WithdrawnDocumentPage({ line, sources }: Props) {
  const { t, actor } = useReader();
  const { document } = line;
  const mayKnow = actor.may(readUnposted, { document, sources });
  return (
    <Layout title={document.symbol} place="documents">
      <DocumentCrumbs document={document} />
      <article class="cover">
        <PrintedSymbol of={document.symbol} />
        <h1>{t('home.withdrawnTitle')}</h1>
        <p>
          <WithdrawnMark line={line} />
        </p>
        {mayKnow && <WhatItWas line={line} sources={sources} />}
      </article>
      <p class="read">{t('home.withdrawnHint')}</p>
      {actor.may(restore, { document, sources }) && (
        <PostForm action={`/documents/${document.slug}/restoration`}>
          <button type="submit" class="button">
            {t('documents.restoreVerb')}
          </button>
        </PostForm>
      )}
    </Layout>
  );
}

function WhatItWas({ line: { document }, sources }: Props) {
  const { t } = useReader();
  return (
    <dl class="facts">
      <dt>{t('documents.title')}</dt>
      <dd>
        <DocumentTitle document={document} />
      </dd>
      {sources.length > 0 && (
        <>
          <dt>{t('documents.source')}</dt>
          <dd>
            <SourceNames sources={sources} />
          </dd>
        </>
      )}
      {document.withdrawalReason && (
        <>
          <dt>{t('home.withdrawnBecause')}</dt>
          <dd>
            <bdi>{document.withdrawalReason}</bdi>
          </dd>
        </>
      )}
    </dl>
  );
}
