import { purposes } from '../../documents/document.entity.js';
import { isLanguage } from '../../foundation/i18n/languages.js';
import { useReader } from '../../web/reader.js';
import { languageInWords } from '../../web/ui/in-words.js';
import { localizedText } from '../../web/ui/localized.js';
import type { Destination } from '../destination.js';
import type { ContributionSheet } from '../contribution-forms.service.js';

/** How the contribution will stand in the list of documents, as far as it is answered. */
export function ListingPreview({ sheet }: { sheet: ContributionSheet }) {
  const { t, language, actor } = useReader();
  const { destination, answers, organizations, revisable } = sheet;
  const revised = revisable.find(({ slug }) => slug === answers.revises);
  const own = organizations.find(({ code }) => code === answers.onBehalfOf) ?? organizations[0];
  const purpose = purposes.find((one) => one === answers.purpose);
  const missing = <span class="badge">{t('contributions.notYet')}</span>;
  return (
    <div class="panel">
      <h2 id="listing">{t('contributions.listing')}</h2>
      <div class="cover flow">
        <p class="symbol" dir="ltr">
          {revised?.symbol ?? comingSymbol(destination)}
        </p>
        <p class="small muted">{revised ? t('contributions.nextRevision') : t('contributions.numberComes')}</p>
        {answers.title && (
          <p dir="auto" lang={answers.language || undefined}>
            <b>{answers.title}</b>
          </p>
        )}
        <dl class="facts">
          <dt>{t('contributions.sources')}</dt>
          <dd dir="auto">{answers.sources.join(', ') || (own && (localizedText(own.names, language) || own.code))}</dd>
          <dt>{t('contributions.item')}</dt>
          <dd>{answers.items.join(', ') || t('contributions.noItem')}</dd>
          <dt>{t('contributions.purpose')}</dt>
          <dd>{purpose ? t(`documents.purpose_${purpose}`) : missing}</dd>
          <dt>{t('contributions.language')}</dt>
          <dd>{isLanguage(answers.language) ? languageInWords(answers.language, language) : missing}</dd>
          <dt>{t('contributions.contact')}</dt>
          <dd>
            <bdi>{actor.person?.name}</bdi>
            <br />
            <span class="muted small">{actor.person?.email}</span>
          </dd>
        </dl>
      </div>
      <p class="small">{t(whenPosted(destination))}</p>
    </div>
  );
}

/** What its symbol begins with; the number is still to be given. */
function comingSymbol({ group, meeting }: Destination): string {
  return meeting ? `${group.label}-${meeting.number}/…` : `${group.label}/…`;
}

function whenPosted({ group, meeting }: Destination) {
  if (meeting === null && group.betweenMeetings === 'hold') return 'contributions.heldForNext';
  return group.posting === 'at-once' ? 'contributions.postedAtOnce' : 'contributions.postedAfterCheck';
}
