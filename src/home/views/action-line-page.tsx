import type { Event } from '../../events/event.entity.js';
import { EventList } from '../../events/views/event-link.js';
import { actionLines } from '../../instruments/action-lines/action-lines.js';
import type { Facilitation } from '../../instruments/action-lines/facilitation.entity.js';
import { FacilitatorList } from '../../instruments/action-lines/views/facilitator-list.js';
import { keepInstruments } from '../../instruments/instrument.policy.js';
import { useReader } from '../../web/reader.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { Localized } from '../../web/ui/localized.js';
import { Layout } from '../../web/views/layout.js';
import type { OwnDocuments } from '../own-documents.js';
import { OwnDocumentsSection } from './own-documents-section.js';

interface Props {
  code: string;
  facilitations: readonly Facilitation[];
  documents: OwnDocuments;
  events: readonly Event[];
}

/** An action line: who facilitates it, and the documents and events that are about it. */
export function ActionLinePage({ code, facilitations, documents, events }: Props) {
  const { t } = useReader();
  return (
    <Layout title={code}>
      <div class="page-head">
        <Crumbs crumbs={[{ href: '/action-lines', label: t('instruments.actionLines') }]} />
        <div>
          <p class="eyebrow">
            {t('home.actionLine')} <bdi>{code}</bdi>
          </p>
          <h1>
            <Localized of={actionLines[code]!} />
          </h1>
        </div>
      </div>
      <div class="cols">
        <div class="stack">
          <OwnDocumentsSection title={t('home.itsDocuments')} documents={documents} />
          {events.length > 0 && (
            <section class="section" aria-labelledby="events">
              <h2 id="events">{t('home.itsEvents')}</h2>
              <EventList events={events} />
            </section>
          )}
        </div>
        <aside class="stack" aria-label={t('home.atAGlance')}>
          <Facilitators code={code} facilitations={facilitations} />
        </aside>
      </div>
    </Layout>
  );
}

function Facilitators({ code, facilitations }: Pick<Props, 'code' | 'facilitations'>) {
  const { t, actor } = useReader();
  return (
    <section class="section flow" aria-labelledby="facilitators">
      <h2 id="facilitators">{t('instruments.facilitators')}</h2>
      {facilitations.length > 0 ? <FacilitatorList facilitations={facilitations} /> : <p class="muted">{t('home.noFacilitators')}</p>}
      {actor.may(keepInstruments, null) && (
        <p>
          <a class="button small" href={`/action-lines/${code}/facilitations/new`}>
            {t('home.newFacilitator')}
          </a>
        </p>
      )}
    </section>
  );
}
