import type { Translate } from '../../../foundation/i18n/translator.js';
import type { Meeting } from '../../../meetings/meeting.entity.js';
import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import type { Crumb } from '../../../web/ui/crumbs.js';

/** The way to the forms of the floor. */
export function floorCrumbs(meeting: Meeting, t: Translate): Crumb[] {
  return [...meetingCrumbs(meeting, t), { href: `/meetings/${meeting.slug}/floor`, label: t('proceedings.floorTitle') }];
}
