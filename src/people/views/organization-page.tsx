import { languages, ownNames } from '../../foundation/i18n/languages.js';
import { useReader } from '../../web/reader.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { Localized, localizedText } from '../../web/ui/localized.js';
import { Layout } from '../../web/views/layout.js';
import type { Organization } from '../organization.entity.js';
import type { FocalPoint } from '../focal-point.entity.js';
import { keepPeople } from '../people.policy.js';
import type { Person } from '../person.entity.js';
import { FocalPointList } from './focal-point-list.js';
import { PeopleTable } from './people-table.js';

interface Props {
  organization: Organization;
  /** Who acts for it; null for those who may not see that. */
  people: readonly Person[] | null;
  total: number;
  /** Who answers for it; null for the same readers. */
  points: readonly FocalPoint[] | null;
}

/** An entity: what it is called, what it is, and who acts for it. */
export function OrganizationPage({ organization, people, total, points }: Props) {
  const { t, language, actor } = useReader();
  const address = `/organizations/${encodeURIComponent(organization.code)}`;
  return (
    <Layout title={localizedText(organization.names, language)} place="people">
      <div class="page-head">
        <Crumbs crumbs={[{ href: '/organizations', label: t('people.organizations') }]} />
        <p class="eyebrow">{t(`people.kind_${organization.kind}`)}</p>
        <div class="row between">
          <h1>
            <Localized of={organization.names} />
          </h1>
          {actor.may(keepPeople, null) && (
            <a class="button" href={`${address}/edit`}>
              {t('people.change')}
            </a>
          )}
        </div>
      </div>
      <OrganizationFacts organization={organization} />
      {points && <FocalPointList organization={organization} points={points} />}
      {people && (
        <section class="section" aria-labelledby="people">
          <h2 id="people">{t('people.people')}</h2>
          {people.length === 0 ? <p>{t('people.nobodyHere')}</p> : <PeopleTable people={people} total={total} />}
          {actor.may(keepPeople, null) && (
            <p class="actions">
              <a class="button small" href={`/people/new?organization=${encodeURIComponent(organization.code)}`}>
                {t('people.enterPerson')}
              </a>
            </p>
          )}
        </section>
      )}
    </Layout>
  );
}

function OrganizationFacts({ organization: { code, names, formerCodes } }: Pick<Props, 'organization'>) {
  const { t } = useReader();
  return (
    <section class="section" aria-labelledby="names">
      <h2 id="names">{t('people.names')}</h2>
      <dl class="facts">
        <dt>{t('people.code')}</dt>
        <dd dir="ltr">{code}</dd>
        {formerCodes.length > 0 && <dt>{t('people.formerCodes')}</dt>}
        {formerCodes.length > 0 && <dd dir="ltr">{formerCodes.join(', ')}</dd>}
        {languages.map((one) => (
          <div class="fact" key={one}>
            <dt lang={one}>{ownNames[one]}</dt>
            <dd lang={one} dir="auto">
              {names[one] ?? <span aria-hidden="true">–</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={`/documents?source=${encodeURIComponent(code)}`}>{t('people.itsDocuments')}</a>
      </p>
    </section>
  );
}
