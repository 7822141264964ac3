import type { Document } from '../../documents/document.entity.js';
import { useReader } from '../../web/reader.js';
import { Layout } from '../../web/views/layout.js';
import { NearSymbols } from './near-symbols.js';
import { SearchBox } from './search-box.js';

/** No document has this symbol: those that come nearest, and how to search. */
export function UnknownDocumentPage({ asked, near }: { asked: string; near: readonly Document[] }) {
  const { t } = useReader();
  return (
    <Layout title={t('web.reason_missing')} place="documents">
      <h1>{t('home.unknownTitle')}</h1>
      <p class="read">{t.rich('home.unknownDocument', { symbol: <bdi>{asked}</bdi> })}</p>
      <NearSymbols near={near} />
      <SearchBox />
    </Layout>
  );
}
