import { ownNames } from '../../../foundation/i18n/languages.js';
import type { Edition } from '../../editions/edition.entity.js';
import { TextChanges } from '../../paragraphs/views/text-changes.js';
import type { Change } from '../corrigendum.entity.js';

/** What a corrigendum changes, paragraph by paragraph under the numbers of the approved record. */
export function Changes({ edition, changes }: { edition: Edition; changes: readonly Change[] }) {
  const { slug } = edition.record.meeting;
  const numbers = new Map(edition.paragraphs.map(({ handle, number }) => [handle, number]));
  return (
    <>
      {changes.map(({ handle, language, before, after }) => (
        <section key={`${handle}-${language}`} class="section" aria-labelledby={`c-${handle}-${language}`}>
          <h2 id={`c-${handle}-${language}`}>
            <a href={`/meetings/${slug}/record#${handle}`}>
              <bdi>{numbers.get(handle) ?? handle}</bdi>
            </a>{' '}
            <span class="muted small" lang={language}>
              {ownNames[language]}
            </span>
          </h2>
          <TextChanges from={before} to={after} language={language} />
        </section>
      ))}
    </>
  );
}
