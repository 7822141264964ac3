import { useReader } from '../../web/reader.js';
import { Localized } from '../../web/ui/localized.js';
import { Scrolling } from '../../web/ui/scrolling.js';
import { Layout } from '../../web/views/layout.js';
import { type Organization, type OrganizationKind, organizationKinds } from '../organization.entity.js';
import { keepPeople, seePeople } from '../people.policy.js';

interface Props {
  organizations: readonly Organization[];
  words: string;
  kind?: OrganizationKind;
}

/** Every entity for which people act, or those that a search finds. */
export function OrganizationsPage({ organizations, words, kind }: Props) {
  const { t } = useReader();
  return (
    <Layout title={t('people.organizations')} place="people">
      <div class="page-head">
        <div class="row between">
          <h1>{t('people.organizations')}</h1>
          <Verbs />
        </div>
        <Filters words={words} kind={kind} />
      </div>
      {organizations.length === 0 ? (
        <p>{t('people.noEntityFound')}</p>
      ) : (
        <Scrolling name={t('people.organizations')}>
          <OrganizationTable organizations={organizations} />
        </Scrolling>
      )}
    </Layout>
  );
}

function Verbs() {
  const { t, actor } = useReader();
  return (
    <div class="row">
      {actor.may(seePeople, null) && (
        <a class="button" href="/people">
          {t('people.people')}
        </a>
      )}
      {actor.may(keepPeople, null) && (
        <a class="button primary" href="/organizations/new">
          {t('people.enterEntity')}
        </a>
      )}
    </div>
  );
}

function Filters({ words, kind: chosen }: Pick<Props, 'words' | 'kind'>) {
  const { t } = useReader();
  return (
    <form class="filters" action="/organizations">
      <div class="wide">
        <label for="words">{t('people.searchEntities')}</label>
        <input id="words" type="search" name="q" value={words} />
      </div>
      <div>
        <label for="kind">{t('people.kind')}</label>
        <select id="kind" name="kind">
          <option value="">{t('people.anyKind')}</option>
          {organizationKinds.map((kind) => (
            <option key={kind} value={kind} selected={kind === chosen}>
              {t(`people.kind_${kind}`)}
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

function OrganizationTable({ organizations }: Pick<Props, 'organizations'>) {
  const { t } = useReader();
  return (
    <table>
      <caption>{t('people.entityCount', { count: organizations.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('people.code')}</th>
          <th scope="col">{t('people.name')}</th>
          <th scope="col">{t('people.kind')}</th>
        </tr>
      </thead>
      <tbody>
        {organizations.map(({ code, kind, names }) => (
          <tr key={code}>
            <td dir="ltr">{code}</td>
            <th scope="row">
              <a href={`/organizations/${encodeURIComponent(code)}`}>
                <Localized of={names} />
              </a>
            </th>
            <td>{t(`people.kind_${kind}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
