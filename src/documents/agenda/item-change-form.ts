import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import { FilledForm } from '../../web/filled-form.js';
import { fieldsOfTexts } from '../../web/six-languages.js';
import type { ItemForm } from './agenda.dto.js';

/** The form by which an agenda item is changed, filled in with what stands there. */
export function itemChangeForm({ code, depth, titles }: AgendaItem): FilledForm<ItemForm> {
  return FilledForm.blank<ItemForm>({ code, depth: String(depth), ...fieldsOfTexts('title', titles) });
}
