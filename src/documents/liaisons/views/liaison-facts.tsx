import { dayInWords } from '../../../foundation/i18n/dates.js';
import { useReader } from '../../../web/reader.js';
import { PrintedSymbol } from '../../../web/ui/symbol.js';
import type { Liaison } from '../liaison.entity.js';

/** Who asks what of whom, until when, and what became of it. */
export function LiaisonFacts({ liaison }: { liaison: Liaison }) {
  const { t } = useReader();
  const { sender, document, addressees, purpose, approval, contact, repliesTo } = liaison;
  return (
    <dl class="facts">
      <dt>{t('documents.sender')}</dt>
      <dd dir="auto">{sender ?? document.group.label}</dd>
      <dt>{t('documents.addressees')}</dt>
      {addressees.map((one) => (
        <dd key={one} dir="auto">
          {one}
        </dd>
      ))}
      <dt>{t('documents.purpose')}</dt>
      <dd>{t(`documents.liaisonFor_${purpose}`)}</dd>
      <Days liaison={liaison} />
      {repliesTo && <dt>{t('documents.repliesTo')}</dt>}
      {repliesTo && (
        <dd>
          <PrintedSymbol of={repliesTo.symbol} href={`/documents/${repliesTo.slug}`} />
        </dd>
      )}
      {approval && <dt>{t('documents.approvalLevel')}</dt>}
      {approval && <dd dir="auto">{approval}</dd>}
      {contact && <dt>{t('documents.liaisonContact')}</dt>}
      {contact && <dd dir="auto">{contact}</dd>}
    </dl>
  );
}

function Days({ liaison: { replyBy, receivedOn, approvedOn, sentOn, answeredOn } }: { liaison: Liaison }) {
  const { t, language } = useReader();
  const days = [
    { label: t('documents.replyBy'), day: replyBy },
    { label: t('documents.receivedOn'), day: receivedOn },
    { label: t('documents.liaison_approved'), day: approvedOn },
    { label: t('documents.liaison_sent'), day: sentOn },
    { label: t('documents.liaison_answered'), day: answeredOn },
  ];
  return (
    <>
      {days.map(
        ({ label, day }) =>
          day && [
            <dt key={label}>{label}</dt>,
            <dd key={`${label} day`}>
              <time datetime={day}>{dayInWords(day, language)}</time>
            </dd>,
          ],
      )}
    </>
  );
}
