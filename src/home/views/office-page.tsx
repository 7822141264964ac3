import type { Holding } from '../../people/offices/holding.entity.js';
import type { Office } from '../../people/offices/office.entity.js';
import { keepOffices } from '../../people/offices/office.policy.js';
import { HolderList } from '../../people/offices/views/holder-list.js';
import { useReader } from '../../web/reader.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { Localized, localizedText } from '../../web/ui/localized.js';
import { Layout } from '../../web/views/layout.js';
import type { OwnDocuments } from '../own-documents.js';
import { OwnDocumentsSection } from './own-documents-section.js';

interface Props {
  office: Office;
  holdings: readonly Holding[];
  documents: OwnDocuments;
}

/** An office: who held it when, and the documents of which it is a source. */
export function OfficePage({ office, holdings, documents }: Props) {
  const { t, language, actor } = useReader();
  return (
    <Layout title={localizedText(office.names, language)}>
      <div class="page-head">
        <Crumbs crumbs={[{ href: '/offices', label: t('people.offices') }]} />
        <div class="row between">
          <h1>
            <Localized of={office.names} />
          </h1>
          {actor.may(keepOffices, null) && (
            <a class="button" href={`/offices/${office.code}/changes/new`}>
              {t('home.changeIt')}
            </a>
          )}
        </div>
      </div>
      <div class="cols">
        <div class="stack">
          <OwnDocumentsSection title={t('home.itsDocuments')} documents={documents} />
        </div>
        <aside class="stack" aria-label={t('home.atAGlance')}>
          <Holders office={office} holdings={holdings} />
          <Facts office={office} />
        </aside>
      </div>
    </Layout>
  );
}

function Holders({ office, holdings }: Pick<Props, 'office' | 'holdings'>) {
  const { t, actor } = useReader();
  return (
    <section class="section flow" aria-labelledby="holders">
      <h2 id="holders">{t('people.holders')}</h2>
      {holdings.length > 0 ? <HolderList holdings={holdings} /> : <p class="muted">{t('home.noHolders')}</p>}
      {actor.may(keepOffices, null) && (
        <p>
          <a class="button small" href={`/offices/${office.code}/holdings/new`}>
            {t('home.newHolder')}
          </a>
        </p>
      )}
    </section>
  );
}

function Facts({ office: { code, address, organization } }: Pick<Props, 'office'>) {
  const { t } = useReader();
  return (
    <section class="section" aria-labelledby="facts">
      <h2 id="facts">{t('home.facts')}</h2>
      <dl class="facts">
        <dt>{t('people.officeCode')}</dt>
        <dd>
          <bdi>{code}</bdi>
        </dd>
        {organization && <dt>{t('people.officeEntity')}</dt>}
        {organization && (
          <dd>
            <Localized of={organization.names} />
          </dd>
        )}
        {address && <dt>{t('people.formOfAddress')}</dt>}
        {address && (
          <dd>
            <Localized of={address} />
          </dd>
        )}
      </dl>
    </section>
  );
}
