import { GroupLink } from '../../../groups/views/group-link.js';
import { MeetingLink } from '../../../meetings/views/meeting-name.js';
import type { Placed } from '../placings.service.js';

/** Before what a document is put, with the agenda items there: WG-WSIS, 14th meeting (4, 4.1). */
export function PlacedBefore({ placed: { placing, items } }: { placed: Placed }) {
  const { group, meeting } = placing;
  return (
    <>
      {meeting ? <MeetingLink meeting={meeting} withGroup /> : <GroupLink group={group} />}
      {items.length > 0 && (
        <>
          {' '}
          <bdi class="muted">({items.map(({ code }) => code).join(', ')})</bdi>
        </>
      )}
    </>
  );
}
