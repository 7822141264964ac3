import { ownNames } from '../../../foundation/i18n/languages.js';
import { useReader } from '../../../web/reader.js';
import { draw } from '../../summary-record.policy.js';
import type { Edition } from '../edition.entity.js';
import { languagesOf } from '../printed-edition.js';

/** The files of a record in the reader's language, and the other languages in which it can be read. */
export function RecordFiles({ edition }: { edition: Edition }) {
  const { t, actor, language } = useReader();
  const { meeting } = edition.record;
  const all = languagesOf(edition);
  const shown = all.includes(language) ? language : all[0]!;
  const address = `/meetings/${meeting.slug}/record`;
  const missing = actor.may(draw, meeting) ? (edition.replaced?.[shown] ?? []) : [];
  return (
    <>
      <dt class="no-print">{t('summary-records.files')}</dt>
      <dd class="row no-print">
        <a href={`${address}.docx?lang=${shown}`}>Word</a> <a href={`${address}.pdf?lang=${shown}`}>PDF</a>{' '}
        <a href={`${address}.xml?lang=${shown}`}>XML</a>
        {missing.length > 0 && (
          <span class="notice warn small">
            {t('summary-records.notPrinted')} <bdi>{missing.join(' ')}</bdi>
          </span>
        )}
      </dd>
      <dt class="no-print">{t('summary-records.readIn')}</dt>
      <dd class="row no-print">
        {all.map((one) => (
          <a key={one} href={`${address}?lang=${one}`} lang={one} hreflang={one}>
            {ownNames[one]}
          </a>
        ))}
      </dd>
    </>
  );
}
