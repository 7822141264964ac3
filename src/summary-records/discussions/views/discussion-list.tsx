import { Fragment } from 'preact';
import { meetingInWords } from '../../../meetings/views/meeting-name.js';
import { useReader } from '../../../web/reader.js';
import { Badge } from '../../../web/ui/badge.js';
import type { DiscussedIn } from '../discussions.service.js';

/** Where a document was discussed: each record with the paragraphs that speak of it. */
export function DiscussionList({ discussions }: { discussions: readonly DiscussedIn[] }) {
  return (
    <ul class="plain">
      {discussions.map((one) => (
        <li key={one.edition.record.id}>
          <Discussed discussed={one} />
        </li>
      ))}
    </ul>
  );
}

function Discussed({ discussed: { edition: { kind, record }, paragraphs } }: { discussed: DiscussedIn }) {
  const { t } = useReader();
  const address = `/meetings/${record.meeting.slug}/record`;
  return (
    <>
      <a href={address}>{t('summary-records.titleOf', { name: meetingInWords(record.meeting, t) })}</a>{' '}
      <Badge tone={kind === 'approved' ? 'ok' : 'warn'}>{t(`summary-records.kind_${kind}`)}</Badge>
      <br />
      {t('summary-records.paragraphsOf', { count: paragraphs.length })}{' '}
      {paragraphs.map(({ handle, number }, index) => (
        <Fragment key={handle}>
          {index > 0 && ' '}
          <a href={`${address}#${handle}`}>
            <bdi>{number}</bdi>
          </a>
        </Fragment>
      ))}
    </>
  );
}
