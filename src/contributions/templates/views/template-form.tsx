import { plainKey, type Series } from '../../../documents/series/series.entity.js';
import { inLanguage, languages, ownNames } from '../../../foundation/i18n/languages.js';
import type { AgendaItem } from '../../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../../meetings/meeting.entity.js';
import { useReader } from '../../../web/reader.js';
import { templateAddress } from './template-links.js';

interface Props {
  meeting: Meeting;
  /** Those in which papers can be brought. */
  series: readonly Series[];
  agenda: readonly AgendaItem[];
}

/** Which Word template of the meeting one wants; an ordinary form that leads to the file. */
export function TemplateForm({ meeting, series, agenda }: Props) {
  const { t, language } = useReader();
  if (series.length === 0) return null;
  return (
    <details class="no-print">
      <summary>{t('contributions.template')}</summary>
      <form class="panel stack" action={templateAddress(meeting)}>
        <p class="hint">{t('contributions.templateHint')}</p>
        <div class="field">
          <label for="template-language">{t('contributions.templateLanguage')}</label>
          <select id="template-language" name="language">
            {languages.map((one) => (
              <option key={one} value={one} lang={one} selected={one === language}>
                {ownNames[one]}
              </option>
            ))}
          </select>
        </div>
        <SeriesChoice series={series} />
        <ItemChoice agenda={agenda} />
        <p>
          <button type="submit" class="button short">
            {t('contributions.templateDownload')}
          </button>
        </p>
      </form>
    </details>
  );
}

function SeriesChoice({ series }: Pick<Props, 'series'>) {
  const { t, language } = useReader();
  if (series.length === 1) return <input type="hidden" name="series" value={series[0]!.key} />;
  return (
    <div class="field">
      <label for="template-series">{t('contributions.templateSeries')}</label>
      <select id="template-series" name="series">
        {series.map(({ key, letters, names }) => (
          <option key={key} value={key} selected={key === plainKey}>
            {[letters, inLanguage(names, language)?.text].filter(Boolean).join(' · ')}
          </option>
        ))}
      </select>
    </div>
  );
}

function ItemChoice({ agenda }: Pick<Props, 'agenda'>) {
  const { t, language } = useReader();
  if (agenda.length === 0) return null;
  return (
    <div class="field">
      <label for="template-item">{t('documents.agendaItem')}</label>
      <select id="template-item" name="item">
        <option value="">{t('contributions.templateAnyItem')}</option>
        {agenda.map(({ code, titles }) => (
          <option key={code} value={code}>
            {[code, inLanguage(titles, language)?.text].filter(Boolean).join(' ')}
          </option>
        ))}
      </select>
    </div>
  );
}
