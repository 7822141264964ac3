import { FilledForm } from '../web/filled-form.js';
import { fieldsOfTexts } from '../web/six-languages.js';
import type { GroupChangeForm } from './group-change.dto.js';
import type { Group } from './group.entity.js';

/** The form by which a group is changed, filled in with what stands there. */
export function changeGroupForm(group: Group, all: readonly Group[]): FilledForm<GroupChangeForm> {
  const { acronym, prefixes, kind, openTo, posting, betweenMeetings, defaultAccess, zone, mailbox, website, version } = group;
  return FilledForm.blank<GroupChangeForm>({
    ...{ kind, openTo, posting, betweenMeetings, defaultAccess, zone, version: String(version), prefixes: prefixes.join('\n') },
    ...{ acronym: acronym ?? '', mailbox: mailbox ?? '', website: website ?? '' },
    predecessor: all.find(({ id }) => id === group.predecessorId)?.slug ?? '',
    ...fieldsOfTexts('name', group.names),
    ...fieldsOfTexts('note', group.note),
    ...fieldsOfTexts('basis', group.basis),
  });
}
