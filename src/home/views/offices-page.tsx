import type { Holding } from '../../people/offices/holding.entity.js';
import type { Office } from '../../people/offices/office.entity.js';
import { keepOffices } from '../../people/offices/office.policy.js';
import { OfficeLink } from '../../people/offices/views/office-link.js';
import { useReader } from '../../web/reader.js';
import { Localized } from '../../web/ui/localized.js';
import { Layout } from '../../web/views/layout.js';

interface Props {
  offices: readonly Office[];
  holdings: readonly Holding[];
}

/** All offices, with whoever is known to hold them or to have held them last. */
export function OfficesPage({ offices, holdings }: Props) {
  const { t, actor } = useReader();
  return (
    <Layout title={t('people.offices')}>
      <div class="row between">
        <h1>{t('people.offices')}</h1>
        {actor.may(keepOffices, null) && (
          <a class="button" href="/offices/new">
            {t('home.newOffice')}
          </a>
        )}
      </div>
      {offices.length === 0 && <p>{t('home.noOffices')}</p>}
      <ul class="plain">
        {offices.map((office) => (
          <li key={office.code}>
            <OfficeLink office={office} />
            <OfficeLine office={office} latest={holdings.find((one) => one.office.id === office.id)} />
          </li>
        ))}
      </ul>
    </Layout>
  );
}

function OfficeLine({ office: { organization }, latest }: { office: Office; latest: Holding | undefined }) {
  if (!organization && !latest) return null;
  return (
    <span class="line muted small">
      {organization && <Localized of={organization.names} />}
      {organization && latest && ' · '}
      {latest && <bdi>{latest.person.name}</bdi>}
    </span>
  );
}
