import { DocumentTable } from '../../documents/views/document-table.js';
import { useReader } from '../../web/reader.js';
import type { OwnDocuments } from '../own-documents.js';

interface Props {
  title: string;
  documents: OwnDocuments;
}

/** The documents of something: the first of them, and the way to all. */
export function OwnDocumentsSection({ title, documents: { list, address } }: Props) {
  const { t } = useReader();
  return (
    <section class="section" aria-labelledby="documents">
      <h2 id="documents">{title}</h2>
      {list.total === 0 ? (
        <p class="muted">{t('home.noDocumentsHere')}</p>
      ) : (
        <DocumentTable lines={list.lines} as="docx" caption={t('home.documentsFound', { count: list.total })} />
      )}
      {list.total > list.lines.length && (
        <p>
          <a href={address}>{t('home.allDocumentsHere', { count: list.total })}</a>
        </p>
      )}
    </section>
  );
}
