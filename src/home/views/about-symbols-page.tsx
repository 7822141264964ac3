import { useReader } from '../../web/reader.js';
import { PrintedSymbol } from '../../web/ui/symbol.js';
import { Layout } from '../../web/views/layout.js';

/** Spellings that all mean one document. They are examples of writing, the same in every language. */
const spellings = ['WG-WSIS-12/9', 'WG-WSIS-12-9', 'wg-wsis-12-9', 'CWG-WSIS-12/9-E Rev. 1'];

/** How documents are numbered and how their symbols are written. */
export function AboutSymbolsPage() {
  const { t } = useReader();
  return (
    <Layout title={t('web.aboutSymbols')}>
      <h1>{t('web.aboutSymbols')}</h1>
      <section class="section read">
        <p>{t.rich('home.symbolParts', { symbol: <PrintedSymbol of="WG-WSIS-12/9" /> })}</p>
        <p>{t('home.symbolSpellings')}</p>
        <ul>
          {spellings.map((spelling) => (
            <li key={spelling}>
              <PrintedSymbol of={spelling} />
            </li>
          ))}
        </ul>
        <p>{t('home.symbolLanguages')}</p>
        <p>{t('home.symbolVariants')}</p>
        <p>{t('home.symbolNumbers')}</p>
      </section>
    </Layout>
  );
}
