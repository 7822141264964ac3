import type { Translate } from '../../foundation/i18n/translator.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Option } from '../../web/ui/form-fields.js';
import { localizedText } from '../../web/ui/localized.js';
import { sectionUnder } from '../record-paragraph.entity.js';

/** The headings under which a paragraph of a record can stand: the items of the agenda, and the end. */
export function headingsOf(agenda: readonly AgendaItem[], t: Translate): Option[] {
  const items = agenda.map((item) => ({ value: sectionUnder(item), label: `${item.code}  ${localizedText(item.titles, t.language)}` }));
  return [...items, { value: sectionUnder(null), label: t('summary-records.closing') }];
}
