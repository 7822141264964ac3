import { TickedBar } from '../../delivery/views/ticked-bar.js';
import { DocumentTable } from '../../documents/views/document-table.js';
import { FormatSwitch } from '../../documents/views/format-switch.js';
import { useReader } from '../../web/reader.js';
import { Paging } from '../../web/ui/paging.js';
import { pageLength } from '../list-query.js';
import type { MeetingSight } from '../meeting.gatherer.js';
import { DocumentFilters } from './document-filters.js';
import { tickingOf } from './meeting-packs.js';
import { NothingMatches } from './nothing-matches.js';
import { ViewSwitch } from './view-switch.js';

/** All documents of a meeting in a table that can be narrowed down and sorted. */
export function MeetingDocuments({ sight }: { sight: MeetingSight }) {
  const { t } = useReader();
  const ticking = tickingOf(sight);
  const { agenda, list, query, sources, address, total, gaps, view } = sight;
  return (
    <section class={view === 'table' || total === 0 ? 'section' : 'section wide-only'} id="documents" aria-labelledby="documents-title">
      <div class="row between">
        <h2 id="documents-title">{t('home.documentsTitle')}</h2>
        <FormatSwitch lines={list.lines} as={query.as} address={address} />
        <ViewSwitch sight={sight} />
      </div>
      {total > 0 && <DocumentFilters address={address} query={query} wordsName="words" agenda={agenda} sources={sources} />}
      {total === 0 && <p>{t('home.noDocumentsOfMeeting')}</p>}
      {total > 0 && list.total === 0 && <NothingMatches address={address} />}
      {list.lines.length > 0 && (
        <DocumentTable
          lines={list.lines}
          as={query.as}
          detailed
          sorting={{ address, sort: query.sort }}
          gaps={gaps}
          caption={t('home.documentsFound', { count: list.total })}
          ticking={ticking}
        />
      )}
      {list.lines.some((line) => ticking.sizeOf(line) > 0) && <TickedBar />}
      <Paging address={address} page={query.page} pages={Math.ceil(list.total / pageLength)} />
    </section>
  );
}
