import { isLanguage, ownNames } from '../../foundation/i18n/languages.js';
import { useReader } from '../../web/reader.js';
import { addressOf, type ListAddress } from '../../web/ui/list-address.js';
import { withoutFilters } from './document-filters.js';

const filters = ['words', 'q', 'item', 'source', 'purpose', 'language', 'since'];

/** No document fits: each filter can be taken off by itself. */
export function NothingMatches({ address }: { address: ListAddress }) {
  const { t } = useReader();
  const set = Object.entries(address.params).filter((one): one is [string, string] => Boolean(one[1]) && filters.includes(one[0]));
  return (
    <div class="flow">
      <p>{t('home.nothingMatches')}</p>
      <p class="row">
        {set.map(([name, value]) => (
          <a key={name} class="chip" href={addressOf(address, { [name]: undefined })}>
            <bdi>{isLanguage(value) ? ownNames[value] : value}</bdi> <span aria-hidden="true">×</span>
            <span class="vh">, {t('home.removeFilter')}</span>
          </a>
        ))}
        <a href={addressOf(withoutFilters(address))}>{t('home.clearFilters')}</a>
      </p>
    </div>
  );
}
