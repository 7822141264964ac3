import type { Document } from '../../documents/document.entity.js';
import { useReader } from '../../web/reader.js';
import { PrintedSymbol } from '../../web/ui/symbol.js';
import { Layout } from '../../web/views/layout.js';
import { DocumentCrumbs } from './document-crumbs.js';

/** The document is there, but was never issued as this variant. */
export function UnknownVariantPage({ document, variant }: { document: Document; variant: string }) {
  const { t } = useReader();
  return (
    <Layout title={t('web.reason_missing')} place="documents">
      <DocumentCrumbs document={document} />
      <h1>{t('home.unknownVariantTitle')}</h1>
      <p class="read">{t('documents.noVariant', { symbol: document.symbol, variant })}</p>
      <p>
        {t('home.hereIsDocument')} <PrintedSymbol of={document.symbol} href={`/documents/${document.slug}`} />
      </p>
    </Layout>
  );
}
