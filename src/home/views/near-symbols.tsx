import type { Document } from '../../documents/document.entity.js';
import { useReader } from '../../web/reader.js';
import { PrintedSymbol } from '../../web/ui/symbol.js';

/** Known symbols that resemble what was written, and how a symbol is written. */
export function NearSymbols({ near }: { near: readonly Document[] }) {
  const { t } = useReader();
  return (
    <div class="flow">
      {near.length > 0 && (
        <>
          <p>{t('home.didYouMean')}</p>
          <ul class="row near">
            {near.map(({ slug, symbol }) => (
              <li key={slug}>
                <PrintedSymbol of={symbol} href={`/documents/${slug}`} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="small">
        <a href="/about/symbols">{t('home.howSymbolsAreWritten')}</a>
      </p>
    </div>
  );
}
