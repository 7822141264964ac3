import { DocumentTable } from '../../documents/views/document-table.js';
import { useReader } from '../../web/reader.js';
import { Localized } from '../../web/ui/localized.js';
import { PrintedSymbol } from '../../web/ui/symbol.js';
import { Layout } from '../../web/views/layout.js';
import type { Front, GroupLine } from '../front.gatherer.js';
import { MeetingLedger } from './meeting-ledger.js';
import { SearchBox } from './search-box.js';

/** The first page: search, the next meetings, the latest documents, the groups. */
export function FrontPage({ front: { coming, latest, groups } }: { front: Front }) {
  const { t } = useReader();
  return (
    <Layout title={t('home.frontTitle')}>
      <div class="page-head">
        <h1>{t('home.frontTitle')}</h1>
        <SearchBox examples={latest.slice(0, 1).map(({ document }) => document.symbol)} />
      </div>
      <section class="section" aria-labelledby="next">
        <div class="row between">
          <h2 id="next">{t('home.nextMeetings')}</h2>
          <p class="small">
            <a href="/meetings">{t('home.allMeetings')}</a>
          </p>
        </div>
        {coming.length > 0 ? <MeetingLedger lines={coming} /> : <p>{t('home.noMeetings')}</p>}
      </section>
      <section class="section" aria-labelledby="latest">
        <div class="row between">
          <h2 id="latest">{t('home.latestDocuments')}</h2>
          <p class="small">
            <a href="/documents">{t('home.allDocuments')}</a>
          </p>
        </div>
        {latest.length > 0 ? <DocumentTable lines={latest} as="docx" /> : <p>{t('home.noDocuments')}</p>}
      </section>
      <section class="section" aria-labelledby="groups">
        <div class="row between">
          <h2 id="groups">{t('home.groups')}</h2>
          <p class="small">
            <a href="/groups">{t('home.allGroups')}</a>
          </p>
        </div>
        <ul class="parts">
          {groups.map((line) => (
            <GroupCard key={line.group.slug} line={line} />
          ))}
        </ul>
      </section>
    </Layout>
  );
}

function GroupCard({ line: { group, meetings } }: { line: GroupLine }) {
  const { t } = useReader();
  return (
    <li>
      <PrintedSymbol of={group.label} href={`/groups/${group.slug}`} />
      <p>
        <Localized of={group.names} />
      </p>
      <p class="muted small">{t('home.meetings', { count: meetings })}</p>
    </li>
  );
}
