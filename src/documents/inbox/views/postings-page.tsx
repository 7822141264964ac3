import type { FieldError } from '../../../foundation/errors.js';
import type { Group } from '../../../groups/group.entity.js';
import { useReader } from '../../../web/reader.js';
import { Badge } from '../../../web/ui/badge.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PrintedSymbol } from '../../../web/ui/symbol.js';
import type { Posting } from '../inbox.service.js';

interface Props {
  group: Group;
  /** The inbox in which they were ticked. */
  back: string;
  postings: readonly Posting[];
  errors: readonly FieldError[];
}

/** What became of each document that was to be posted. */
export function PostingsPage({ group, back, postings, errors }: Props) {
  const { t } = useReader();
  const crumbs = [
    { href: `/groups/${group.slug}`, label: <bdi>{group.label}</bdi> },
    { href: back, label: t('documents.inbox') },
  ];
  return (
    <FormPage title={t('documents.postingsTitle')} place="documents" crumbs={crumbs} errors={errors}>
      {postings.length > 0 && (
        <ul class="plain" role="list">
          {postings.map((posting) => (
            <PostingLine key={posting.slug} posting={posting} />
          ))}
        </ul>
      )}
      <p>
        <a class="button" href={back}>
          {t('documents.backToInbox')}
        </a>
      </p>
    </FormPage>
  );
}

function PostingLine({ posting: { slug, symbol, refused } }: { posting: Posting }) {
  const { t } = useReader();
  return (
    <li>
      <PrintedSymbol of={symbol} href={`/documents/${encodeURIComponent(slug)}`} />{' '}
      {refused ? <Badge tone="warn">{t('documents.notPostedNow')}</Badge> : <Badge tone="ok">{t('documents.postedNow')}</Badge>}{' '}
      {refused && t(refused.key, refused.values)}
    </li>
  );
}
