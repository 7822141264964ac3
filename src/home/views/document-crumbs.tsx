import type { Document } from '../../documents/document.entity.js';
import { numberInWords } from '../../meetings/views/meeting-name.js';
import { useReader } from '../../web/reader.js';
import { Crumbs } from '../../web/ui/crumbs.js';

/** The way to a document: through its meeting or its group, or for one of another body through the list of all. */
export function DocumentCrumbs({ document: { group, meeting, foreignSymbol } }: { document: Document }) {
  const { t } = useReader();
  if (!meeting && !foreignSymbol) return <Crumbs crumbs={[{ href: `/groups/${group.slug}`, label: group.label }]} />;
  if (!meeting) return <Crumbs crumbs={[{ href: '/documents', label: t('home.documentsTitle') }]} />;
  return (
    <Crumbs
      crumbs={[
        { href: `/groups/${group.slug}`, label: group.label },
        { href: `/meetings/${meeting.slug}`, label: numberInWords(meeting, t) },
      ]}
    />
  );
}
