import { useReader } from '../../web/reader.js';
import { Localized } from '../../web/ui/localized.js';
import { Span } from '../../web/ui/span.js';
import type { Event } from '../event.entity.js';

/** An event by its name, leading to its page. */
export function EventLink({ event }: { event: Event }) {
  return (
    <a href={`/events/${event.slug}`}>
      <Localized of={event.names} />
    </a>
  );
}

/** Events, each with its kind, its days and its place. */
export function EventList({ events }: { events: readonly Event[] }) {
  const { t } = useReader();
  return (
    <ul class="plain">
      {events.map((event) => (
        <li key={event.slug}>
          <EventLink event={event} />
          <span class="line muted small">
            {t(`events.kind_${event.kind}`)} · <Span from={event.from} until={event.until ?? event.from} />
            {event.place && ' · '}
            {event.place && <Localized of={event.place} />}
          </span>
        </li>
      ))}
    </ul>
  );
}
