import { dayInWords } from '../../foundation/i18n/dates.js';
import { useReader } from '../../web/reader.js';
import { Badge } from '../../web/ui/badge.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { PostForm } from '../../web/ui/post-form.js';
import { Layout } from '../../web/views/layout.js';
import type { DeadlinePolicy, DocumentClass } from '../deadline-policy.entity.js';
import type { Group } from '../group.entity.js';
import { serve } from '../group.policy.js';
import { ClassTable } from './class-table.js';
import { groupCrumbs } from './group-crumbs.js';

interface Props {
  group: Group;
  /** The latest first. */
  policies: readonly DeadlinePolicy[];
  inForce: DeadlinePolicy;
}

/** By which rules the papers of a group are due: now, in time to come, and before. */
export function DeadlinePoliciesPage({ group, policies, inForce }: Props) {
  const { t, actor } = useReader();
  const maySet = actor.may(serve, group);
  return (
    <Layout title={t('groups.deadlinesTitle', { group: group.label })} place="groups">
      <div class="page-head">
        <Crumbs crumbs={groupCrumbs(group, t)} />
        <div class="row between">
          <h1>{t('groups.deadlinesTitle', { group: group.label })}</h1>
          {maySet && (
            <a class="button" href={`/groups/${group.slug}/deadline-policies/new`}>
              {t('groups.newDeadlines')}
            </a>
          )}
        </div>
        <p>{t('groups.deadlinesHint')}</p>
      </div>
      {policies.map((policy) => (
        <Policy key={policy.id} policy={policy} group={group} when={whenOf(policy, inForce)} maySet={maySet} />
      ))}
    </Layout>
  );
}

type When = 'coming' | 'now' | 'past';

interface PolicyProps {
  policy: DeadlinePolicy;
  group: Group;
  when: When;
  maySet: boolean;
}

function Policy({ policy, group, when, maySet }: PolicyProps) {
  const { t, language } = useReader();
  const { id, validFrom, time, zone, warnDays } = policy;
  return (
    <section class="section flow" aria-labelledby={`policy-${id}`}>
      <h2 id={`policy-${id}`}>
        {validFrom ? t('groups.since', { day: dayInWords(validFrom, language) }) : t('groups.fromTheBeginning')}{' '}
        <Badge tone={when === 'now' ? 'ok' : undefined}>{t(`groups.policy_${when}`)}</Badge>
      </h2>
      <p class="small muted">
        {time ? t('groups.dueAt', { time }) : t('groups.dueAtDaysEnd')} {zone ? t('groups.dueIn', { zone }) : t('groups.dueWhereItMeets')}{' '}
        {warnDays === null ? t('groups.warnsNobody') : t('groups.warnsBefore', { days: warnDays })}
      </p>
      <Rules policy={policy} />
      {maySet && when === 'coming' && (
        <PostForm action={`/groups/${group.slug}/deadline-policies/${validFrom}/dropping`}>
          <button type="submit" class="button small">
            {t('groups.dropPolicy')}
          </button>
        </PostForm>
      )}
    </section>
  );
}

function Rules({ policy: { rules, reportsBefore } }: { policy: DeadlinePolicy }) {
  const { t } = useReader();
  const ruleOf = (one: DocumentClass) => {
    const { days, effect } = rules[one];
    if (days === null) return null;
    const isByItem = one === 'event-report' && reportsBefore === 'discussion';
    return { due: isByItem ? t('groups.daysBeforeDiscussion', { days }) : t('groups.daysBefore', { days }), effect };
  };
  return <ClassTable ruleOf={ruleOf} />;
}

function whenOf(policy: DeadlinePolicy, inForce: DeadlinePolicy): When {
  if (policy.id === inForce.id) return 'now';
  return (policy.validFrom ?? '') > (inForce.validFrom ?? '') ? 'coming' : 'past';
}
