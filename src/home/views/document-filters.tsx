import type { ComponentChildren } from 'preact';
import { purposes } from '../../documents/document.entity.js';
import { languages, ownNames } from '../../foundation/i18n/languages.js';
import { actionLineCodes, actionLines } from '../../instruments/action-lines/action-lines.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Organization } from '../../people/organization.entity.js';
import { useReader } from '../../web/reader.js';
import { addressOf, type ListAddress } from '../../web/ui/list-address.js';
import { localizedText } from '../../web/ui/localized.js';
import type { ListQuery } from '../list-query.js';

interface Props {
  address: ListAddress;
  query: ListQuery;
  /** The parameter in which words are searched for. */
  wordsName: 'words' | 'q';
  agenda?: readonly AgendaItem[];
  sources: readonly Organization[];
}

/** Parameters that the form itself asks for; the others go along with it. */
const asked = ['words', 'q', 'item', 'source', 'actionLine', 'purpose', 'language', 'since', 'page'];

/** By what a list of documents can be narrowed down; an ordinary form that changes the address. */
export function DocumentFilters({ address, query, wordsName, agenda = [], sources }: Props) {
  const { t, language } = useReader();
  const { filter } = query;
  const kept = Object.entries(address.params).filter(([name, value]) => value && !asked.includes(name));
  return (
    <form class="filters no-print" action={addressOf({ path: address.path, params: {}, fragment: address.fragment })} role="search" aria-label={t('home.filter')}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div class="wide">
        <label for="by-words">{t('home.words')}</label>
        <input id="by-words" type="text" name={wordsName} value={filter.words} />
      </div>
      {agenda.length > 0 && (
        <Choice id="by-item" name="item" label={t('documents.agendaItem')}>
          {agenda.map(({ code, titles }) => (
            <option key={code} value={code} selected={code === filter.item}>
              {`${code} ${shortened(localizedText(titles, language))}`}
            </option>
          ))}
        </Choice>
      )}
      {sources.length > 0 && (
        <Choice id="by-source" name="source" label={t('documents.source')}>
          {sources.map(({ code, names }) => (
            <option key={code} value={code} selected={code === filter.source}>
              {localizedText(names, language)}
            </option>
          ))}
        </Choice>
      )}
      <Choice id="by-action-line" name="actionLine" label={t('home.actionLine')}>
        {actionLineCodes.map((code) => (
          <option key={code} value={code} selected={code === filter.actionLine}>
            {`${code} ${shortened(localizedText(actionLines[code]!, language))}`}
          </option>
        ))}
      </Choice>
      <Choice id="by-purpose" name="purpose" label={t('documents.purpose')}>
        {purposes.map((purpose) => (
          <option key={purpose} value={purpose} selected={purpose === filter.purpose}>
            {t(`documents.purpose_${purpose}`)}
          </option>
        ))}
      </Choice>
      <Choice id="by-language" name="language" label={t('home.fileIn')}>
        {languages.map((one) => (
          <option key={one} value={one} lang={one} selected={one === filter.language}>
            {ownNames[one]}
          </option>
        ))}
      </Choice>
      <div>
        <label for="by-since">{t('home.postedSince')}</label>
        <input id="by-since" type="date" name="since" value={filter.since} />
      </div>
      <div class="row">
        <button type="submit" class="button primary">
          {t('home.filterVerb')}
        </button>
        {query.isFiltered && <a href={addressOf(withoutFilters(address))}>{t('home.clearFilters')}</a>}
      </div>
    </form>
  );
}

/** The same list with nothing left out. */
export function withoutFilters(address: ListAddress): ListAddress {
  return { ...address, params: Object.fromEntries(Object.entries(address.params).filter(([name]) => !asked.includes(name))) };
}

function Choice({ id, name, label, children }: { id: string; name: string; label: string; children: ComponentChildren }) {
  const { t } = useReader();
  return (
    <div>
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        <option value="">{t('home.any')}</option>
        {children}
      </select>
    </div>
  );
}

/** A list of choices need not be as wide as the longest title. */
function shortened(title: string): string {
  return title.length > 80 ? `${title.slice(0, 79).trimEnd()}…` : title;
}
