import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { Choices } from '../../web/ui/field.js';
import { localizedText } from '../../web/ui/localized.js';

interface Props<Dto extends { items?: unknown }> {
  form: FilledForm<Dto>;
  agenda: readonly AgendaItem[];
}

/** Under which items of an agenda a document comes; nothing where there is no agenda yet. */
export function ItemChoices<Dto extends { items?: unknown }>({ form, agenda }: Props<Dto>) {
  const { t, language } = useReader();
  const chosen = form.list('items');
  if (agenda.length === 0) return null;
  return (
    <Choices name="items" label={t('documents.agendaItem')} error={form.error('items')}>
      {agenda.map(({ code, titles }) => (
        <label key={code} class="check">
          <input type="checkbox" name="items" value={code} checked={chosen.includes(code)} />{' '}
          <span>
            {code} {localizedText(titles, language)}
          </span>
        </label>
      ))}
    </Choices>
  );
}
