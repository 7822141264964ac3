import { withSuffix } from '../../../documents/symbols/symbol-variants.js';
import { ownNames } from '../../../foundation/i18n/languages.js';
import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import { useReader } from '../../../web/reader.js';
import { Crumbs } from '../../../web/ui/crumbs.js';
import { Moment } from '../../../web/ui/moment.js';
import { PrintedSymbol } from '../../../web/ui/symbol.js';
import { Layout } from '../../../web/views/layout.js';
import type { Edition } from '../../editions/edition.entity.js';
import type { Corrigendum } from '../corrigendum.entity.js';
import { titleOf } from '../printed-corrigendum.js';
import { Changes } from './changes.js';

/** A corrigendum to an approved record: what stood there, and what is to be read instead. */
export function CorrigendumPage({ edition, corrigendum }: { edition: Edition; corrigendum: Corrigendum }) {
  const { t } = useReader();
  const { record: { meeting }, issuedAt, key, suffix, languages, changes } = corrigendum;
  const { symbol, slug } = edition.document!;
  const title = titleOf(corrigendum, t);
  return (
    <Layout title={title} place="meetings">
      <Crumbs crumbs={[...meetingCrumbs(meeting, t), { href: `/meetings/${meeting.slug}/record`, label: t('summary-records.title') }]} />
      <article class="stack">
        <div class="cover">
          <p>
            <PrintedSymbol of={withSuffix(symbol, suffix)} href={`/documents/${slug}/${key}`} copies />
          </p>
          <h1>{title}</h1>
          <dl class="facts">
            <dt>{t('summary-records.corrigendumIssued')}</dt>
            <dd>
              <Moment at={issuedAt!} zone={meeting.timeZone} />
            </dd>
            <dt>{t('summary-records.files')}</dt>
            {languages.map((language) => (
              <dd key={language} class="row">
                <span lang={language}>{ownNames[language]}</span>
                <a href={`/documents/${slug}/${key}/${language}.docx`}>Word</a> <a href={`/documents/${slug}/${key}/${language}.pdf`}>PDF</a>
              </dd>
            ))}
          </dl>
        </div>
        <Changes edition={edition} changes={changes} />
      </article>
    </Layout>
  );
}
