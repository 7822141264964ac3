import type { DocumentLine } from '../../documents/document-details.js';
import type { DocumentSource } from '../../documents/document-source.entity.js';
import { readUnposted, restore } from '../../documents/document.policy.js';
import { WithdrawnMark } from '../../documents/views/closed-mark.js';
import { useReader } from '../../web/reader.js';
import { PostForm } from '../../web/ui/post-form.js';
import { PrintedSymbol } from '../../web/ui/symbol.js';
import { Layout } from '../../web/views/layout.js';
import { DocumentCrumbs } from './document-crumbs.js';

/** What stays of a withdrawn document: its number. Why it was withdrawn is told to those who handled it. */
export function WithdrawnDocumentPage({ line, sources }: { line: DocumentLine; sources: readonly DocumentSource[] }) {
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
        {mayKnow && document.withdrawalReason && (
          <p>
            <bdi>{document.withdrawalReason}</bdi>
          </p>
        )}
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
