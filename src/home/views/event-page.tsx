import type { DocumentLine } from '../../documents/document-details.js';
import { DocumentTable } from '../../documents/views/document-table.js';
import type { EventChair } from '../../events/event-chair.entity.js';
import type { Event } from '../../events/event.entity.js';
import { keepEvents } from '../../events/event.policy.js';
import { GroupLink } from '../../groups/views/group-link.js';
import { ActionLineLink } from '../../instruments/action-lines/views/action-line-link.js';
import { OfficeLink } from '../../people/offices/views/office-link.js';
import { useReader } from '../../web/reader.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { Localized, localizedText } from '../../web/ui/localized.js';
import { type Mentions, Told } from '../../web/ui/told.js';
import { Span } from '../../web/ui/span.js';
import { Layout } from '../../web/views/layout.js';

interface Props {
  event: Event;
  chairs: readonly EventChair[];
  lines: readonly DocumentLine[];
  mentions: Mentions;
}

/** An event: when, where, who, how many, what came of it, and the documents that tell of it. */
export function EventPage({ event, chairs, lines, mentions }: Props) {
  const { t, language } = useReader();
  return (
    <Layout title={localizedText(event.names, language)} mentions={mentions}>
      <EventHead event={event} />
      <div class="cols">
        <div class="stack">
          {event.results && (
            <section class="section" aria-labelledby="results">
              <h2 id="results">{t('events.results')}</h2>
              <p class="read">
                <Told of={event.results} />
              </p>
            </section>
          )}
          <section class="section" aria-labelledby="documents">
            <h2 id="documents">{t('events.documents')}</h2>
            {lines.length === 0 ? <p class="muted">{t('home.noDocumentsHere')}</p> : <DocumentTable lines={lines} as="docx" />}
          </section>
        </div>
        <aside class="stack" aria-label={t('home.atAGlance')}>
          <section class="section" aria-labelledby="facts">
            <h2 id="facts">{t('home.facts')}</h2>
            <EventFacts event={event} chairs={chairs} />
          </section>
          <Figures event={event} />
        </aside>
      </div>
    </Layout>
  );
}

function EventHead({ event }: Pick<Props, 'event'>) {
  const { t, actor } = useReader();
  return (
    <div class="page-head">
      <Crumbs crumbs={[{ href: '/events', label: t('events.events') }]} />
      <div class="row between">
        <div>
          <p class="eyebrow">{t(`events.kind_${event.kind}`)}</p>
          <h1>
            <Localized of={event.names} />
          </h1>
        </div>
        {actor.may(keepEvents, null) && (
          <a class="button" href={`/events/${event.slug}/changes/new`}>
            {t('home.changeIt')}
          </a>
        )}
      </div>
    </div>
  );
}

function EventFacts({ event, chairs }: Pick<Props, 'event' | 'chairs'>) {
  const { t } = useReader();
  const { from, until, place, zone, organizers, group, actionLines } = event;
  const unknown = <span class="muted">{t('home.unknownFact')}</span>;
  return (
    <dl class="facts">
      <dt>{t('events.days')}</dt>
      <dd>{from || until ? <Span from={from} until={until ?? from} /> : unknown}</dd>
      <dt>{t('events.place')}</dt>
      <dd>{place ? <Localized of={place} /> : unknown}</dd>
      {zone && <dt>{t('events.zone')}</dt>}
      {zone && <dd>{zone}</dd>}
      {organizers && <dt>{t('events.organizers')}</dt>}
      {organizers && (
        <dd>
          <Localized of={organizers} />
        </dd>
      )}
      {chairs.length > 0 && <dt>{t('events.chairs')}</dt>}
      {chairs.map((chair) => (
        <dd key={chair.id}>
          <Chair chair={chair} />
        </dd>
      ))}
      {group && <dt>{t('events.group')}</dt>}
      {group && (
        <dd>
          <GroupLink group={group} />
        </dd>
      )}
      {actionLines.length > 0 && <dt>{t('events.actionLines')}</dt>}
      {actionLines.map((code) => (
        <dd key={code}>
          <ActionLineLink code={code} />
        </dd>
      ))}
    </dl>
  );
}

function Chair({ chair: { person, office, text } }: { chair: EventChair }) {
  return (
    <>
      {person && <bdi>{person.name}</bdi>}
      {office && (
        <span class="line small">
          <OfficeLink office={office} />
        </span>
      )}
      {text && (
        <span class={person || office ? 'line small' : undefined}>
          <Localized of={text} />
        </span>
      )}
    </>
  );
}

function Figures({ event: { figures } }: Pick<Props, 'event'>) {
  const { t } = useReader();
  if (figures.length === 0) return null;
  return (
    <section class="section" aria-labelledby="figures">
      <h2 id="figures">{t('events.figures')}</h2>
      <dl class="facts">
        {figures.flatMap(({ of, count, isAbout }, index) => [
          <dt key={`${index}-of`}>
            <Localized of={of} />
          </dt>,
          <dd key={`${index}-count`}>{t(isAbout ? 'events.aboutSoMany' : 'events.soMany', { count })}</dd>,
        ])}
      </dl>
    </section>
  );
}
