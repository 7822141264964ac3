import { useReader } from '../../web/reader.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { localizedText } from '../../web/ui/localized.js';
import { Paging } from '../../web/ui/paging.js';
import { Layout } from '../../web/views/layout.js';
import type { Organization } from '../organization.entity.js';
import { keepPeople } from '../people.policy.js';
import type { Person } from '../person.entity.js';
import { PeopleTable } from './people-table.js';

interface Props {
  people: readonly Person[];
  total: number;
  words: string;
  organization?: Organization;
  organizations: readonly Organization[];
  page: number;
  pages: number;
}

/** Everybody who is entered, or those whom a search finds. */
export function PeoplePage(props: Props) {
  const { t, actor } = useReader();
  const { people, total, words, organization, page, pages } = props;
  const address = { path: '/people', params: { q: words, organization: organization?.code } };
  return (
    <Layout title={t('people.people')} place="people">
      <div class="page-head">
        <Crumbs crumbs={[{ href: '/organizations', label: t('people.organizations') }]} />
        <div class="row between">
          <h1>{t('people.people')}</h1>
          {actor.may(keepPeople, null) && (
            <div class="row">
              <a class="button" href="/people/import">
                {t('people.importTitle')}
              </a>
              <a class="button primary" href="/people/new">
                {t('people.enterPerson')}
              </a>
            </div>
          )}
        </div>
        <Filters {...props} />
      </div>
      <div class="flow">
        {people.length === 0 ? <p>{t('people.nobodyFound')}</p> : <PeopleTable people={people} total={total} />}
        <Paging address={address} page={page} pages={pages} />
      </div>
    </Layout>
  );
}

function Filters({ words, organization: chosen, organizations }: Props) {
  const { t, language } = useReader();
  return (
    <form class="filters" action="/people">
      <div class="wide">
        <label for="words">{t('people.searchPeople')}</label>
        <input id="words" type="search" name="q" value={words} />
      </div>
      <div>
        <label for="organization">{t('people.entity')}</label>
        <select id="organization" name="organization">
          <option value="">{t('people.anyEntity')}</option>
          {organizations.map(({ code, names }) => (
            <option key={code} value={code} selected={code === chosen?.code}>
              {localizedText(names, language)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="button">
        {t('web.search')}
      </button>
    </form>
  );
}
