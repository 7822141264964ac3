import { FilledForm } from '../web/filled-form.js';
import { fieldsOfTexts } from '../web/six-languages.js';
import type { MeetingChangeForm } from './meeting-change.dto.js';
import type { Meeting } from './meeting.entity.js';

/** The form by which a meeting is changed, filled in with what stands there. */
export function changeForm({ days, zone, place, titles, note, version }: Meeting): FilledForm<MeetingChangeForm> {
  return FilledForm.blank<MeetingChangeForm>({
    ...{ days, zone: zone ?? '', version: String(version) },
    ...fieldsOfTexts('place', place),
    ...fieldsOfTexts('title', titles),
    ...fieldsOfTexts('note', note),
  });
}
