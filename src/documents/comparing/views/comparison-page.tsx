import { useReader } from '../../../web/reader.js';
import { Crumbs } from '../../../web/ui/crumbs.js';
import { Layout } from '../../../web/views/layout.js';
import { documentCrumbs } from '../../views/document-crumbs.js';
import type { Comparison } from '../comparison.service.js';
import { isChanged } from '../differences.js';
import { ChangedText } from './changed-text.js';
import { VariantChoice } from './variant-choice.js';

/** What changed between two issues of a document. */
export function ComparisonPage({ comparison }: { comparison: Comparison }) {
  const { t } = useReader();
  const { line, language, differences, isCut } = comparison;
  const title = t('documents.changesTitle', { symbol: line.document.symbol });
  return (
    <Layout title={title} place="documents">
      <div class="page-head">
        <Crumbs crumbs={documentCrumbs(line.document)} />
        <h1>{title}</h1>
      </div>
      <VariantChoice comparison={comparison} />
      {differences && language ? (
        <section class="section" aria-labelledby="changes">
          <h2 id="changes">{t('documents.changesCount', { count: differences.blocks.filter(isChanged).length })}</h2>
          {isCut && <p class="notice warn">{t('documents.changesCut')}</p>}
          {!differences.isByWord && <p class="notice warn">{t('documents.changesCoarse')}</p>}
          <ChangedText blocks={differences.blocks} language={language} />
        </section>
      ) : (
        <p class="notice">{t('documents.noTextToCompare')}</p>
      )}
    </Layout>
  );
}
