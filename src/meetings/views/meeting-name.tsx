import type { Translate } from '../../foundation/i18n/translator.js';
import { useReader } from '../../web/reader.js';
import { Localized } from '../../web/ui/localized.js';
import type { Meeting } from '../meeting.entity.js';

/** A meeting by its number: 13th meeting. */
export function numberInWords({ number }: Pick<Meeting, 'number'>, t: Translate): string {
  return t('meetings.name', { number });
}

/** The same as what something belongs to: of the 13th meeting. */
export function ofNumberInWords({ number }: Pick<Meeting, 'number'>, t: Translate): string {
  return t('meetings.nameOf', { number });
}

/** A meeting by its group and number: WG-WSIS, 13th meeting. */
export function meetingInWords(meeting: Meeting, t: Translate): string {
  return t('meetings.nameWithGroup', { group: meeting.group.label, name: numberInWords(meeting, t) });
}

/** The same as a link, with the title that a few meetings have. */
export function MeetingLink({ meeting, withGroup = false }: { meeting: Meeting; withGroup?: boolean }) {
  const { t } = useReader();
  return (
    <>
      <a href={`/meetings/${meeting.slug}`}>{withGroup ? meetingInWords(meeting, t) : numberInWords(meeting, t)}</a>
      {meeting.titles && (
        <>
          {' '}
          <Localized of={meeting.titles} />
        </>
      )}
    </>
  );
}
