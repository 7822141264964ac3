import { DocumentTable } from '../../documents/views/document-table.js';
import { FormatSwitch } from '../../documents/views/format-switch.js';
import { useReader } from '../../web/reader.js';
import { Paging } from '../../web/ui/paging.js';
import { Layout } from '../../web/views/layout.js';
import { pageLength } from '../list-query.js';
import type { SearchSight } from '../search.gatherer.js';
import { DocumentFilters } from './document-filters.js';
import { NearSymbols } from './near-symbols.js';
import { NothingMatches } from './nothing-matches.js';

/** All documents of which the reader sees the line: the latest ones, or those that a search has found. */
export function DocumentsPage({ sight: { list, near, sources, query, address } }: { sight: SearchSight }) {
  const { t } = useReader();
  const { words } = query.filter;
  return (
    <Layout title={words ? t('home.foundFor', { words }) : t('home.documentsTitle')} place="documents">
      <h1>{t('home.documentsTitle')}</h1>
      <DocumentFilters address={address} query={query} wordsName="q" sources={sources} />
      <section class="section" aria-labelledby="found">
        <div class="row between">
          <h2 id="found">{query.isFiltered ? t('home.found') : t('home.latestDocuments')}</h2>
          <FormatSwitch lines={list.lines} as={query.as} address={address} />
        </div>
        {list.total === 0 && query.isFiltered && <NothingMatches address={address} />}
        {list.total === 0 && !query.isFiltered && <p>{t('home.noDocuments')}</p>}
        {list.total === 0 && words && <NearSymbols near={near} />}
        {list.lines.length > 0 && (
          <DocumentTable
            lines={list.lines}
            as={query.as}
            sorting={{ address, sort: query.sort }}
            caption={t('home.documentsFound', { count: list.total })}
          />
        )}
        <Paging address={address} page={query.page} pages={Math.ceil(list.total / pageLength)} />
      </section>
    </Layout>
  );
}
