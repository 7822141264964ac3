import type { Document } from '../../documents/document.entity.js';
import { useReader } from '../../web/reader.js';
import { Layout } from '../../web/views/layout.js';
import { NearSymbols } from './near-symbols.js';
import { SearchBox } from './search-box.js';

interface Props {
  asked: string;
  /** The printed symbol, where it lies among numbers of which the portal's sources say nothing. */
  gap: string | null;
  near: readonly Document[];
}

/** No document has this symbol, or none that is known: those that come nearest, and how to search. */
export function UnknownDocumentPage({ asked, gap, near }: Props) {
  const { t } = useReader();
  return (
    <Layout title={t('web.reason_missing')} place="documents">
      <h1>{t(gap ? 'documents.notInOurSources' : 'home.unknownTitle')}</h1>
      <p class="read">{t.rich(gap ? 'home.gapDocument' : 'home.unknownDocument', { symbol: <bdi>{gap ?? asked}</bdi> })}</p>
      <NearSymbols near={near} />
      <SearchBox />
    </Layout>
  );
}
