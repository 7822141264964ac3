import type { Group } from '../../../groups/group.entity.js';
import { useReader } from '../../../web/reader.js';
import { Badge } from '../../../web/ui/badge.js';
import { Crumbs } from '../../../web/ui/crumbs.js';
import { Localized, localizedText } from '../../../web/ui/localized.js';
import { Scrolling } from '../../../web/ui/scrolling.js';
import { PrintedSymbol } from '../../../web/ui/symbol.js';
import { Layout } from '../../../web/views/layout.js';
import { printSymbol } from '../../symbols/symbol.js';
import type { Series } from '../series.entity.js';
import { keepSeries } from '../series.policy.js';
import { seriesCrumbs } from './series-crumbs.js';

interface Props {
  group: Group;
  series: readonly Series[];
}

/** In which series a group numbers its documents, and what holds in each. */
export function SeriesPage({ group, series }: Props) {
  const { t, actor } = useReader();
  const mayKeep = actor.may(keepSeries, group);
  return (
    <Layout title={t('documents.seriesTitle', { group: group.label })} place="groups">
      <div class="page-head">
        <Crumbs crumbs={seriesCrumbs(group)} />
        <h1>{t('documents.seriesTitle', { group: group.label })}</h1>
        <p class="lede">{t('documents.seriesIntro')}</p>
      </div>
      <SeriesTable series={series} mayKeep={mayKeep} />
      {mayKeep && (
        <p>
          <a class="button primary" href={`/groups/${group.slug}/series/new`}>
            {t('documents.openSeries')}
          </a>
        </p>
      )}
    </Layout>
  );
}

function SeriesTable({ series, mayKeep }: { series: readonly Series[]; mayKeep: boolean }) {
  const { t } = useReader();
  return (
    <Scrolling name={t('documents.series')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('documents.symbol')}</th>
            <th scope="col">{t('documents.seriesName')}</th>
            <th scope="col">{t('documents.seriesRegisteredBy')}</th>
            <th scope="col">{t('documents.access')}</th>
            <th scope="col">{t('documents.purpose')}</th>
            <th scope="col">{t('documents.seriesOnAgenda')}</th>
            <th scope="col">{t('documents.seriesMostOpen')}</th>
            {mayKeep && <th scope="col">{t('documents.seriesChange')}</th>}
          </tr>
        </thead>
        <tbody>
          {series.map((one) => (
            <SeriesRow key={one.key} series={one} mayKeep={mayKeep} />
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

function SeriesRow({ series, mayKeep }: { series: Series; mayKeep: boolean }) {
  const { t } = useReader();
  const { names, registeredBy, usualAccess, purpose, isOnAgenda, mostOpen, isOpen } = series;
  return (
    <tr>
      <th scope="row">
        <PrintedSymbol of={exampleOf(series)} />
      </th>
      <td>
        <Localized of={names} /> {!isOpen && <Badge>{t('documents.seriesClosed')}</Badge>}
      </td>
      <td>{t(`documents.registeredBy_${registeredBy}`)}</td>
      <td>{t(`documents.access_${usualAccess}`)}</td>
      <td>{purpose && t(`documents.purpose_${purpose}`)}</td>
      <td>{t(isOnAgenda ? 'documents.yes' : 'documents.no')}</td>
      <td>{mostOpen ?? t('documents.unlimited')}</td>
      {mayKeep && (
        <td>
          <ChangeLink series={series} />
        </td>
      )}
    </tr>
  );
}

function ChangeLink({ series: { group, key, names } }: { series: Series }) {
  const { t, language } = useReader();
  return (
    <a class="button small" href={`/groups/${group.slug}/series/${key}`}>
      {t('documents.seriesChange')}
      <span class="vh"> {localizedText(names, language)}</span>
    </a>
  );
}

/** What a symbol of the series looks like: WG-WSIS-12/INF/1. */
function exampleOf({ group, letters, counting }: Series): string {
  return printSymbol({ prefix: group.label, meeting: counting === 'group' ? null : 12, series: letters, number: 1 });
}
