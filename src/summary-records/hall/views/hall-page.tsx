import { DocumentTitle } from '../../../documents/views/document-title.js';
import { directionOf, languages, type Texts } from '../../../foundation/i18n/languages.js';
import { readProse } from '../../../foundation/prose/prose.js';
import { meetingInWords } from '../../../meetings/views/meeting-name.js';
import { useReader } from '../../../web/reader.js';
import { Localized } from '../../../web/ui/localized.js';
import { Prose } from '../../../web/ui/prose.js';
import { PrintedSymbol } from '../../../web/ui/symbol.js';
import { Head } from '../../../web/views/head.js';
import type { HallSight } from '../hall.gatherer.js';

/** To be read from the last row: what is on the floor, and the ruling in all languages at once. */
export function HallPage({ sight }: { sight: HallSight }) {
  const { t, language } = useReader();
  const { meeting } = sight;
  const address = `/meetings/${meeting.slug}`;
  return (
    <html lang={language} dir={directionOf(language)}>
      <Head title={`${t('summary-records.hallTitle')}, ${meetingInWords(meeting, t)}`} />
      <body class="hall">
        <main id="main">
          <div role="status" data-events={`${address}/hall/events`}>
            <HallNow sight={sight} />
          </div>
        </main>
        <nav class="row no-print" aria-label={t('summary-records.hallTitle')}>
          <a href={address}>{meetingInWords(meeting, t)}</a>
          <a href={`${address}/hall`}>{t('summary-records.hallReload')}</a>
        </nav>
      </body>
    </html>
  );
}

/** The part that changes, as the script gets it. */
export function HallNow({ sight: { floor, line, ruling } }: { sight: HallSight }) {
  const { t } = useReader();
  if (!floor) return <h1 class="muted">{t('summary-records.hallNothing')}</h1>;
  const document = line && (
    <>
      <PrintedSymbol of={line.document.symbol} /> {line.sight !== 'number' && <DocumentTitle document={line.document} />}
    </>
  );
  return (
    <>
      <h1>
        {floor.item ? (
          <>
            <bdi>{floor.item.code}</bdi> <Localized of={floor.item.titles} />
          </>
        ) : (
          document
        )}
      </h1>
      {floor.item && document && <p class="hall-document">{document}</p>}
      {ruling && <Ruling texts={ruling} />}
    </>
  );
}

function Ruling({ texts }: { texts: Texts }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="ruling">
      <h2 id="ruling" class="vh">
        {t('summary-records.hallRuling')}
      </h2>
      <ul class="hall-ruling">
        {languages.flatMap((language) => {
          const text = texts[language];
          return text ? (
            <li key={language} lang={language} dir={directionOf(language)}>
              <Prose blocks={readProse(text)} />
            </li>
          ) : (
            []
          );
        })}
      </ul>
    </section>
  );
}
