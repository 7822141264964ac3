import { Destination } from '../../contributions/destination.js';
import { DocumentTable } from '../../documents/views/document-table.js';
import type { Group } from '../../groups/group.entity.js';
import { useReader } from '../../web/reader.js';
import { Paging } from '../../web/ui/paging.js';
import type { OwnPapers } from '../group.gatherer.js';
import { pageLength } from '../list-query.js';
import { SubmitLink } from './submit-link.js';

/** What came to a group between its meetings: every number, and the way to bring another paper. */
export function GroupDocuments({ group, own: { list, gaps, page } }: { group: Group; own: OwnPapers }) {
  const { t } = useReader();
  return (
    <section class="section" id="documents" aria-labelledby="own-documents">
      <div class="row between">
        <h2 id="own-documents">{t('home.ownDocuments')}</h2>
        <SubmitLink to={Destination.group(group)} />
      </div>
      {list.total === 0 && <p class="muted">{t('home.noOwnDocuments')}</p>}
      {list.lines.length > 0 && (
        <DocumentTable lines={list.lines} as="docx" gaps={gaps} caption={t('home.documentsFound', { count: list.total })} />
      )}
      <Paging address={{ path: `/groups/${group.slug}`, params: {}, fragment: 'documents' }} page={page} pages={Math.ceil(list.total / pageLength)} />
    </section>
  );
}
