import { ItemDeadlines } from '../../documents/deadlines/views/item-deadlines.js';
import { purposes } from '../../documents/document.entity.js';
import { languages, ownNames } from '../../foundation/i18n/languages.js';
import { accessLevels } from '../../groups/group.entity.js';
import { broughtClasses } from '../answers.js';
import { useReader } from '../../web/reader.js';
import { Choices, Field } from '../../web/ui/field.js';
import { localizedText } from '../../web/ui/localized.js';
import type { AnswerName } from '../answers.js';
import type { ContributionSheet } from '../contribution-forms.service.js';
import { sourceName } from '../source-names.js';

/** What the contribution is. Whatever could be read from the file is filled in, for the author to check. */
export function AboutSection({ sheet }: { sheet: ContributionSheet }) {
  const { t, language } = useReader();
  const { answers, faults, organizations } = sheet;
  const error = (field: string) => faults.find((fault) => fault.field === field);
  const found = (name: AnswerName) => (answers.found.includes(name) ? t('contributions.found') : undefined);
  const [own, another] = organizations;
  const usual = own && !another ? sourceName(own, language) : '';
  return (
    <section class="section" id="about">
      <h2>{t('contributions.about')}</h2>
      {answers.found.length > 0 && <p class="read muted">{t('contributions.pleaseCheck')}</p>}
      <Field
        name="title"
        label={t('contributions.titleLabel')}
        found={found('title')}
        error={error('title')}
        control={(ties) => (
          <textarea {...ties} rows={2} dir="auto" lang={answers.language || undefined}>
            {answers.title}
          </textarea>
        )}
      />
      <Revision sheet={sheet} />
      {organizations.length > 1 && <OnBehalfOf sheet={sheet} />}
      <Field
        name="sources"
        label={t('contributions.sources')}
        hint={[t('contributions.sourcesHint'), another ? t('contributions.sourcesOwn') : ''].join(' ').trim()}
        found={found('sources')}
        error={error('sources')}
        control={(ties) => <input {...ties} type="text" dir="auto" value={answers.sources.join(', ') || usual} />}
      />
      <Items sheet={sheet} found={found('items')} />
      <Choices name="purpose" label={t('contributions.purpose')} found={found('purpose')} error={error('purpose')}>
        {purposes.map((purpose) => (
          <label key={purpose} class="check">
            <input type="radio" name="purpose" value={purpose} checked={purpose === answers.purpose} />{' '}
            {t(`documents.purpose_${purpose}`)}
          </label>
        ))}
      </Choices>
      <Field
        name="language"
        label={t('contributions.language')}
        found={found('language')}
        error={error('language')}
        control={(ties) => (
          <select {...ties}>
            <option value="">{t('contributions.chooseOne')}</option>
            {languages.map((one) => (
              <option key={one} value={one} lang={one} selected={one === answers.language}>
                {ownNames[one]}
              </option>
            ))}
          </select>
        )}
      />
      <PaperClass sheet={sheet} />
      <Access sheet={sheet} />
    </section>
  );
}

/** What the paper is, as far as its deadline depends on it. */
function PaperClass({ sheet: { answers, faults, destination, itemDeadlines } }: { sheet: ContributionSheet }) {
  const { t } = useReader();
  const { meeting } = destination;
  if (!meeting) return null;
  const { discussion } = meeting.deadlineOf('event-report');
  return (
    <>
      <Field
        name="documentClass"
        label={t('contributions.paperClass')}
        hint={t('contributions.paperClassHint')}
        control={(ties) => (
          <select {...ties}>
            {broughtClasses.map((one) => (
              <option key={one} value={one} selected={one === answers.documentClass}>
                {t(`groups.class_${one}`)}
              </option>
            ))}
          </select>
        )}
      />
      <Field
        name="eventOn"
        label={t('contributions.eventOn')}
        hint={t('contributions.eventOnHint')}
        error={faults.find(({ field }) => field === 'eventOn')}
        control={(ties) => <input type="date" {...ties} value={answers.eventOn ?? ''} />}
      />
      {discussion && <p class="hint">{t('contributions.reportDueByItem', { days: discussion.days })}</p>}
      <ItemDeadlines meeting={meeting} itemDeadlines={itemDeadlines} />
    </>
  );
}

function Revision({ sheet: { revisable, answers, faults } }: { sheet: ContributionSheet }) {
  const { t, language } = useReader();
  if (revisable.length === 0) return null;
  return (
    <Field
      name="revises"
      label={t('contributions.revises')}
      found={answers.found.includes('revises') ? t('contributions.found') : undefined}
      error={faults.find(({ field }) => field === 'revises')}
      control={(ties) => (
        <select {...ties}>
          <option value="">{t('contributions.newDocument')}</option>
          {revisable.map(({ slug, symbol, titles, originalLanguage }) => (
            <option key={slug} value={slug} selected={slug === answers.revises}>
              {t('contributions.revisesThis', { symbol, title: localizedText(titles, language, originalLanguage) })}
            </option>
          ))}
        </select>
      )}
    />
  );
}

function OnBehalfOf({ sheet: { organizations, answers } }: { sheet: ContributionSheet }) {
  const { t, language } = useReader();
  return (
    <Field
      name="onBehalfOf"
      label={t('contributions.onBehalfOf')}
      control={(ties) => (
        <select {...ties}>
          {organizations.map(({ code, names }) => (
            <option key={code} value={code} selected={code === answers.onBehalfOf}>
              {localizedText(names, language) || code}
            </option>
          ))}
        </select>
      )}
    />
  );
}

function Items({ sheet: { agenda, answers, faults }, found }: { sheet: ContributionSheet; found?: string }) {
  const { t, language } = useReader();
  if (agenda.length === 0) return null;
  const [main, ...others] = answers.items;
  return (
    <>
      <Field
        name="items"
        label={t('contributions.item')}
        found={found}
        error={faults.find(({ field }) => field === 'items')}
        control={(ties) => (
          <select {...ties}>
            <option value="">{t('contributions.noItem')}</option>
            {agenda.map(({ code, titles }) => (
              <option key={code} value={code} selected={code === main}>
                {`${code}  ${localizedText(titles, language)}`}
              </option>
            ))}
          </select>
        )}
      />
      <details open={others.length > 0}>
        <summary>{t('contributions.otherItems')}</summary>
        <fieldset class="field">
          <legend class="vh">{t('contributions.otherItems')}</legend>
          {agenda.map(({ code, titles }) => (
            <label key={code} class="check">
              <input type="checkbox" name="items" value={code} checked={others.includes(code)} />{' '}
              <span>
                {code} {localizedText(titles, language)}
              </span>
            </label>
          ))}
        </fieldset>
      </details>
    </>
  );
}

function Access({ sheet: { usualAccess, answers, faults } }: { sheet: ContributionSheet }) {
  const { t } = useReader();
  const chosen = answers.access || usualAccess;
  return (
    <Choices name="access" label={t('contributions.access')} error={faults.find(({ field }) => field === 'access')}>
      {accessLevels.map((level) => (
        <label key={level} class="check">
          <input type="radio" name="access" value={level} checked={level === chosen} />{' '}
          <span>
            {t(`groups.access_${level}`)}{' '}
            {level === usualAccess && <span class="muted small">{t('contributions.usualAccess')}</span>}
          </span>
        </label>
      ))}
    </Choices>
  );
}
