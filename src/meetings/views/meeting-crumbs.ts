import type { Translate } from '../../foundation/i18n/translator.js';
import type { Crumb } from '../../web/ui/crumbs.js';
import type { Meeting } from '../meeting.entity.js';
import { meetingInWords } from './meeting-name.js';

/** The way to the forms of a meeting. */
export function meetingCrumbs(meeting: Meeting, t: Translate): Crumb[] {
  return [
    { href: '/meetings', label: t('web.place_meetings') },
    { href: `/meetings/${meeting.slug}`, label: meetingInWords(meeting, t) },
  ];
}
