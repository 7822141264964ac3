import type { Event } from '../../events/event.entity.js';
import { keepEvents } from '../../events/event.policy.js';
import { EventList } from '../../events/views/event-link.js';
import { useReader } from '../../web/reader.js';
import { Layout } from '../../web/views/layout.js';

/** All events, the latest first. */
export function EventsPage({ events }: { events: readonly Event[] }) {
  const { t, actor } = useReader();
  return (
    <Layout title={t('events.events')}>
      <div class="row between">
        <h1>{t('events.events')}</h1>
        {actor.may(keepEvents, null) && (
          <a class="button" href="/events/new">
            {t('home.newEvent')}
          </a>
        )}
      </div>
      {events.length > 0 ? <EventList events={events} /> : <p>{t('home.noEvents')}</p>}
    </Layout>
  );
}
