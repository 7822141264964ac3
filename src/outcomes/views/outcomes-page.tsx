import type { Group } from '../../groups/group.entity.js';
import { useReader } from '../../web/reader.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import type { Mentions } from '../../web/ui/told.js';
import { Layout } from '../../web/views/layout.js';
import { type Outcome, outcomeKinds, outcomeStates } from '../../proceedings/outcomes/outcome.entity.js';
import type { OutcomeFilter } from '../outcomes.service.js';
import { OutcomeList } from './outcome-line.js';

interface Props {
  group: Group;
  filter: OutcomeFilter;
  outcomes: readonly Outcome[];
  /** What groups under it brought before it and it has not agreed yet. */
  awaiting: readonly Outcome[];
  /** What the texts speak of. */
  mentions: Mentions;
}

/** The register of a group's outcomes. */
export function OutcomesPage({ group, filter, outcomes, awaiting, mentions }: Props) {
  const { t } = useReader();
  const crumbs = [{ href: '/groups', label: t('web.place_groups') }, { href: `/groups/${group.slug}`, label: group.label }];
  return (
    <Layout title={t('outcomes.title')} place="groups" mentions={mentions}>
      <div class="page-head">
        <Crumbs crumbs={crumbs} />
        <h1>{t('outcomes.title')}</h1>
        <p class="lede">{t('outcomes.intro')}</p>
      </div>
      {awaiting.length > 0 && (
        <section class="section" aria-labelledby="awaiting">
          <h2 id="awaiting">{t('outcomes.awaitingTitle')}</h2>
          <p class="small muted">{t('outcomes.awaitingIntro')}</p>
          <OutcomeList outcomes={awaiting} />
        </section>
      )}
      <Filters group={group} filter={filter} />
      {outcomes.length === 0 ? <p class="muted">{t('outcomes.none')}</p> : <OutcomeList outcomes={outcomes} />}
    </Layout>
  );
}

function Filters({ group, filter }: Pick<Props, 'group' | 'filter'>) {
  const { t } = useReader();
  return (
    <form class="filters" action={`/groups/${group.slug}/outcomes`}>
      <div>
        <label for="state">{t('outcomes.state')}</label>
        <select id="state" name="state">
          <option value="">{t('outcomes.any')}</option>
          {outcomeStates.map((one) => (
            <option key={one} value={one} selected={one === filter.state}>
              {t(`outcomes.state_${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="kind">{t('proceedings.kind')}</label>
        <select id="kind" name="kind">
          <option value="">{t('outcomes.any')}</option>
          {outcomeKinds.map((one) => (
            <option key={one} value={one} selected={one === filter.kind}>
              {t(`proceedings.kind_${one}`)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="button">
        {t('outcomes.filter')}
      </button>
    </form>
  );
}
