import { usualSeries } from '../../../documents/series/usual-series.js';
import { dayInWords } from '../../../foundation/i18n/dates.js';
import type { Group } from '../../../groups/group.entity.js';
import { serve } from '../../../groups/group.policy.js';
import { groupCrumbs } from '../../../groups/views/group-crumbs.js';
import { useReader } from '../../../web/reader.js';
import { Badge } from '../../../web/ui/badge.js';
import { Crumbs } from '../../../web/ui/crumbs.js';
import { languageInWords } from '../../../web/ui/in-words.js';
import { Localized } from '../../../web/ui/localized.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { Layout } from '../../../web/views/layout.js';
import type { DatedRules } from '../record-policies.service.js';

interface Props {
  group: Group;
  /** The latest first. */
  policies: readonly DatedRules[];
  /** Where the group usually meets. */
  today: string;
}

/** By which rules the records of a group are corrected and approved: now, in time to come, and before. */
export function RecordPoliciesPage({ group, policies, today }: Props) {
  const { t, actor } = useReader();
  const maySet = actor.may(serve, group);
  const inForce = policies.findIndex(({ validFrom }) => validFrom === null || validFrom <= today);
  const title = t('summary-records.rulesTitle', { group: group.label });
  return (
    <Layout title={title} place="groups">
      <div class="page-head">
        <Crumbs crumbs={groupCrumbs(group, t)} />
        <div class="row between">
          <h1>{title}</h1>
          {maySet && (
            <a class="button" href={`/groups/${group.slug}/record-policies/new`}>
              {t('summary-records.newRules')}
            </a>
          )}
        </div>
        <p>{t('summary-records.rulesHint')}</p>
      </div>
      {policies.map((policy, index) => {
        const when = index < inForce ? 'coming' : index === inForce ? 'now' : 'past';
        return <Policy key={policy.validFrom} policy={policy} group={group} when={when} maySet={maySet} />;
      })}
    </Layout>
  );
}

interface PolicyProps {
  policy: DatedRules;
  group: Group;
  when: 'coming' | 'now' | 'past';
  maySet: boolean;
}

function Policy({ policy, group, when, maySet }: PolicyProps) {
  const { t, language } = useReader();
  const { validFrom } = policy;
  const id = `rules-${validFrom ?? 'first'}`;
  return (
    <section class="section flow" aria-labelledby={id}>
      <h2 id={id}>
        {validFrom ? t('groups.since', { day: dayInWords(validFrom, language) }) : t('groups.fromTheBeginning')}{' '}
        <Badge tone={when === 'now' ? 'ok' : undefined}>{t(`groups.policy_${when}`)}</Badge>
      </h2>
      <Rules policy={policy} />
      {maySet && when === 'coming' && (
        <PostForm action={`/groups/${group.slug}/record-policies/${validFrom}/dropping`}>
          <button type="submit" class="button small">
            {t('groups.dropPolicy')}
          </button>
        </PostForm>
      )}
    </section>
  );
}

function Rules({ policy }: { policy: DatedRules }) {
  const { t, language: own } = useReader();
  const { windowDays, correctable, decidedBy, isWindowBar, needsTwo, approvedBy, series, language } = policy;
  return (
    <dl class="facts">
      <dt>{t('summary-records.windowDays')}</dt>
      <dd>{t('summary-records.daysLong', { days: windowDays })}</dd>
      <dt>{t('summary-records.correctable')}</dt>
      <dd>{t(`summary-records.correctable_${correctable}`)}</dd>
      <dt>{t('summary-records.decidedBy')}</dt>
      <dd>{t(`summary-records.decidedBy_${decidedBy}`)}</dd>
      <dt>{t('summary-records.approvedHow')}</dt>
      <dd>
        {t(`summary-records.by_${approvedBy}`)}
        <span class="line small muted">{t(isWindowBar ? 'summary-records.windowBars' : 'summary-records.windowBarsNot')}</span>
        {needsTwo && <span class="line small muted">{t('summary-records.needsTwo')}</span>}
      </dd>
      <dt>{t('summary-records.inSeries')}</dt>
      <dd>
        {series !== 'plain' && <bdi>{series}</bdi>} <Localized of={usualSeries[series === 'plain' ? '' : series]?.names ?? {}} />
      </dd>
      <dt>{t('summary-records.drawnUpIn')}</dt>
      <dd>{languageInWords(language, own)}</dd>
    </dl>
  );
}
