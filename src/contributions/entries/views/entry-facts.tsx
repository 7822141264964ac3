import { dayInWords } from '../../../foundation/i18n/dates.js';
import { useReader } from '../../../web/reader.js';
import { Moment } from '../../../web/ui/moment.js';
import type { EnteredBody } from '../../receipt-body.js';

interface Props {
  /** That of the receipt. */
  id: string;
  entry: EnteredBody;
  zone: string;
}

/** Who entered a contribution for its sender, and from which letter. */
export function EntryFacts({ id, entry, zone }: Props) {
  const { t, language } = useReader();
  const { enteredBy, enteredAt, how, dated, reference, letter, reason } = entry;
  return (
    <>
      <dt>{t('contributions.enteredBy')}</dt>
      <dd>
        <bdi>{enteredBy.name}</bdi>, <Moment at={new Date(enteredAt)} zone={zone} />
      </dd>
      <dt>{t('contributions.cameBy')}</dt>
      <dd>
        {t(`contributions.way_${how}`)}, {dayInWords(dated, language)} {reference && <bdi>{reference}</bdi>}
      </dd>
      {letter && <dt>{t('contributions.theLetter')}</dt>}
      {letter && (
        <dd>
          <a href={`/receipts/${id}/letter`}>
            <bdi>{letter.name}</bdi>
          </a>{' '}
          <span class="small muted code" dir="ltr">
            {letter.sha256}
          </span>
        </dd>
      )}
      <dt>{t('contributions.entryReason')}</dt>
      <dd dir="auto">{reason}</dd>
    </>
  );
}
