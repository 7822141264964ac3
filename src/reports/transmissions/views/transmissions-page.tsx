import type { Group } from '../../../groups/group.entity.js';
import { groupCrumbs } from '../../../groups/views/group-crumbs.js';
import { useReader } from '../../../web/reader.js';
import { Crumbs } from '../../../web/ui/crumbs.js';
import { Layout } from '../../../web/views/layout.js';
import { transmit } from '../transmission.policy.js';
import type { TransmissionLine } from '../transmissions.gatherer.js';
import { TransmissionList } from './transmission-list.js';

interface Props {
  group: Group;
  lines: readonly TransmissionLine[];
}

/** What a body forwarded to others, and what was forwarded to it. */
export function TransmissionsPage({ group, lines }: Props) {
  const { t, actor } = useReader();
  return (
    <Layout title={t('reports.transmissions')} place="groups">
      <div class="page-head">
        <Crumbs crumbs={groupCrumbs(group, t)} />
        <h1>{t('reports.transmissions')}</h1>
        <p class="lede">{t('reports.transmissionsIntro')}</p>
        {actor.may(transmit, group) && (
          <p>
            <a class="button primary" href={`/groups/${group.slug}/transmissions/new`}>
              {t('reports.transmit')}
            </a>
          </p>
        )}
      </div>
      {lines.length === 0 ? <p class="muted">{t('reports.noTransmissions')}</p> : <TransmissionList lines={lines} />}
    </Layout>
  );
}
