import { dayInWords } from '../../../foundation/i18n/dates.js';
import { useReader } from '../../../web/reader.js';
import { PrintedSymbol } from '../../../web/ui/symbol.js';
import type { Addressee } from '../addressee.js';
import type { Liaison } from '../liaison.entity.js';
import { keepLiaisons } from '../liaison.policy.js';

/** Who asks what of whom, until when, and what became of it. */
export function LiaisonFacts({ liaison }: { liaison: Liaison }) {
  const { t, actor } = useReader();
  const { sender, document, addressees, approval, contact, repliesTo } = liaison;
  const isKept = actor.may(keepLiaisons, document.group);
  return (
    <dl class="facts">
      <dt>{t('documents.sender')}</dt>
      <dd dir="auto">{sender ?? document.group.label}</dd>
      <dt>{t('documents.addressees')}</dt>
      {addressees.map((one) => (
        <dd key={one.name}>
          <Asked addressee={one} isKept={isKept} />
        </dd>
      ))}
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

/** One addressee: what is asked of it, until when, and whether it has answered. */
function Asked({ addressee: { name, purpose, replyBy, email, answeredOn }, isKept }: { addressee: Addressee; isKept: boolean }) {
  const { t } = useReader();
  return (
    <>
      <bdi>{name}</bdi>, {t(`documents.liaisonFor_${purpose}`)}
      {replyBy && (
        <>
          {' · '}
          {t('documents.replyBy')} <Day day={replyBy} />
        </>
      )}
      {answeredOn && (
        <>
          {' · '}
          {t('documents.liaison_answered')} <Day day={answeredOn} />
        </>
      )}
      {isKept && email && <span class="small muted" dir="ltr">{` ${email}`}</span>}
    </>
  );
}

function Day({ day }: { day: string }) {
  const { language } = useReader();
  return <time datetime={day}>{dayInWords(day, language)}</time>;
}

function Days({ liaison: { receivedOn, approvedOn, sentOn, answeredOn } }: { liaison: Liaison }) {
  const { t } = useReader();
  const days = [
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
              <Day day={day} />
            </dd>,
          ],
      )}
    </>
  );
}
