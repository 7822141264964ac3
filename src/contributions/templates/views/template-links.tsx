import { languages, ownNames } from '../../../foundation/i18n/languages.js';
import type { Meeting } from '../../../meetings/meeting.entity.js';
import { useReader } from '../../../web/reader.js';

/** The Word template of a meeting's contributions in each language, for whoever has not written yet. */
export function TemplateLinks({ meeting }: { meeting: Meeting }) {
  const { t } = useReader();
  return (
    <section class="section" aria-labelledby="templates">
      <h2 id="templates">{t('contributions.template')}</h2>
      <p class="small">{t('contributions.templateHint')}</p>
      <ul class="row">
        {languages.map((language) => (
          <li key={language}>
            <a href={`${templateAddress(meeting)}?language=${language}`} lang={language} download>
              {ownNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function templateAddress({ slug }: Meeting): string {
  return `/meetings/${slug}/template.docx`;
}
