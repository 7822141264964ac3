import { RelationList } from '../../documents/relations/views/relation-list.js';
import { dayInWords } from '../../foundation/i18n/dates.js';
import type { Group } from '../../groups/group.entity.js';
import { serve } from '../../groups/group.policy.js';
import { GroupLink } from '../../groups/views/group-link.js';
import { MandateList } from '../../groups/views/mandate-list.js';
import { OfficerList } from '../../groups/views/officer-list.js';
import { Openness } from '../../groups/views/openness.js';
import { SeatEndings } from '../../groups/views/seat-ending-form.js';
import { useReader } from '../../web/reader.js';
import { Badge } from '../../web/ui/badge.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { Localized, localizedText } from '../../web/ui/localized.js';
import { Told } from '../../web/ui/told.js';
import { PrintedSymbol } from '../../web/ui/symbol.js';
import { Layout } from '../../web/views/layout.js';
import type { GroupSight } from '../group.gatherer.js';
import { GroupDocuments } from './group-documents.js';
import { GroupMeetings } from './group-meetings.js';
import { NextDeadline } from './next-deadline.js';
import { SittingChain } from './sitting-chain.js';

/** A group: its mandate, who leads it, the groups under it, its meetings. */
export function GroupPage({ sight }: { sight: GroupSight }) {
  const { t, language } = useReader();
  const { group, mandates, officers, meetings, below, sittings, seats, relations, pack } = sight;
  return (
    <Layout title={group.acronym ?? localizedText(group.names, language)} place="groups" mentions={sight.mentions}>
      <GroupHead sight={sight} />
      <div class="cols">
        <div class="stack">
          {mandates.length > 0 && (
            <section class="section" aria-labelledby="mandate">
              <h2 id="mandate">{t('home.mandate')}</h2>
              <MandateList mandates={mandates} />
            </section>
          )}
          {sittings.length > 0 && (
            <section class="section" aria-labelledby="sittings">
              <h2 id="sittings">{t('home.sittings')}</h2>
              <SittingChain sittings={sittings} />
            </section>
          )}
          <GroupMeetings group={group} lines={meetings} pack={pack} />
          <GroupDocuments group={group} own={sight.own} />
          {below.length > 0 && (
            <section class="section" aria-labelledby="below">
              <h2 id="below">{t('home.groupsBelow')}</h2>
              {below.map((one) => (
                <div key={one.group.slug} class="flow subgroup">
                  <h3>
                    <GroupLink group={one.group} />
                  </h3>
                  <p class="muted small">{t(`groups.kind_${one.group.kind}`)}</p>
                  <SittingChain sittings={one.sittings} />
                </div>
              ))}
            </section>
          )}
          {relations.length > 0 && (
            <section class="section" aria-labelledby="relations">
              <h2 id="relations">{t('home.related')}</h2>
              <RelationList relations={relations} />
            </section>
          )}
          {seats && <Seats sight={sight} />}
        </div>
        <aside class="stack" aria-label={t('home.atAGlance')}>
          <NextDeadline meetings={meetings} />
          <section class="section" aria-labelledby="facts">
            <h2 id="facts">{t('home.facts')}</h2>
            <GroupFacts sight={sight} />
            <p>
              <a href={`/groups/${group.slug}/series`}>{t('home.seriesLink')}</a>
            </p>
            <p>
              <a href={`/groups/${group.slug}/liaisons`}>{t('documents.liaisons')}</a>
            </p>
            <p>
              <a href={`/groups/${group.slug}/outcomes`}>{t('outcomes.title')}</a>
            </p>
            <p>
              <a href={`/groups/${group.slug}/reports`}>{t('reports.title')}</a>
            </p>
            <p>
              <a href={`/groups/${group.slug}/transmissions`}>{t('reports.transmissions')}</a>
            </p>
          </section>
          {officers.length > 0 && (
            <section class="section" aria-labelledby="officers">
              <h2 id="officers">{t('home.officers')}</h2>
              <OfficerList officers={officers} />
            </section>
          )}
        </aside>
      </div>
    </Layout>
  );
}

function GroupHead({ sight: { group, above, hasEnded } }: { sight: GroupSight }) {
  const { t } = useReader();
  const way = above.map((one) => ({ href: `/groups/${one.slug}`, label: <Localized of={one.names} /> }));
  return (
    <div class="page-head">
      <Crumbs crumbs={[{ href: '/groups', label: t('home.groups') }, ...way]} />
      <div>
        <p class="eyebrow">
          {t(`groups.kind_${group.kind}`)} {group.acronym && <PrintedSymbol of={group.acronym} copies />}
        </p>
        <h1>
          <Localized of={group.names} />
        </h1>
        {hasEnded && (
          <p>
            <Badge tone="warn">{t('groups.ended')}</Badge>
          </p>
        )}
      </div>
      <GroupDesk group={group} />
      {group.note && (
        <p class="lede">
          <Told of={group.note} />
        </p>
      )}
    </div>
  );
}

function GroupFacts({ sight: { group, above, predecessor, successors } }: { sight: GroupSight }) {
  const { t } = useReader();
  const parent = above.at(-1);
  return (
    <dl class="facts">
      <dt>{t('home.kind')}</dt>
      <dd>{t(`groups.kind_${group.kind}`)}</dd>
      {parent && <dt>{t('home.parent')}</dt>}
      {parent && (
        <dd>
          <GroupLink group={parent} />
        </dd>
      )}
      <dt>{t('home.openTo')}</dt>
      <dd>
        <Openness group={group} />
      </dd>
      {group.prefixes.length > 0 && <dt>{t('documents.alsoWritten')}</dt>}
      {group.prefixes.map((prefix) => (
        <dd key={prefix}>
          <PrintedSymbol of={prefix} />
        </dd>
      ))}
      <Standing group={group} predecessor={predecessor} successors={successors} />
      <dt>{t('documents.deadlinesTitle')}</dt>
      <dd>
        <a href={`/groups/${group.slug}/deadline-policies`}>{t('home.deadlineRules')}</a>
      </dd>
      <dt>{t('summary-records.title')}</dt>
      <dd>
        <a href={`/groups/${group.slug}/record-policies`}>{t('summary-records.rulesLink')}</a>
      </dd>
      {group.mailbox && <dt>{t('home.mailbox')}</dt>}
      {group.mailbox && (
        <dd>
          <bdi>{group.mailbox}</bdi>
        </dd>
      )}
      {group.website && <dt>{t('home.website')}</dt>}
      {group.website && (
        <dd>
          <bdi class="address">{group.website}</bdi>
        </dd>
      )}
    </dl>
  );
}

/** On what it stands, what it followed, and what follows it. */
function Standing({ group, predecessor, successors }: Pick<GroupSight, 'group' | 'predecessor' | 'successors'>) {
  const { t, language } = useReader();
  const { basis, setUpBy, endsOn, endReason } = group;
  return (
    <>
      {basis && <dt>{t('groups.basis')}</dt>}
      {basis && (
        <dd>
          <Told of={basis} />
        </dd>
      )}
      {setUpBy && <dt>{t('groups.setUpBy')}</dt>}
      {setUpBy && (
        <dd>
          <a href={`/meetings/${setUpBy}`}>
            <bdi>{setUpBy}</bdi>
          </a>
        </dd>
      )}
      {predecessor && <dt>{t('groups.predecessor')}</dt>}
      {predecessor && (
        <dd>
          <GroupLink group={predecessor} />
        </dd>
      )}
      {successors.length > 0 && <dt>{t('groups.successor')}</dt>}
      {successors.map((one) => (
        <dd key={one.slug}>
          <GroupLink group={one} />
        </dd>
      ))}
      {endsOn && <dt>{t('groups.lastDay')}</dt>}
      {endsOn && (
        <dd>
          {dayInWords(endsOn, language)} <bdi>{endReason}</bdi>
        </dd>
      )}
    </>
  );
}

/** What the secretariat does with a group, for whoever may. */
function GroupDesk({ group }: { group: Group }) {
  const { t, actor } = useReader();
  if (!actor.may(serve, group)) return null;
  const address = `/groups/${group.slug}`;
  return (
    <nav class="row no-print" aria-label={t('home.desk')}>
      <a class="button small" href={`${address}/inbox`}>
        {t('documents.inbox')}
      </a>
      <a class="button small" href={`${address}/change`}>
        {t('groups.changeTitle')}
      </a>
      <a class="button small" href={`${address}/mandates/new`}>
        {t('groups.newMandate')}
      </a>
      <a class="button small" href={`${address}/subgroups/new`}>
        {t('groups.setUpTitle')}
      </a>
    </nav>
  );
}

function Seats({ sight: { group, seats } }: { sight: GroupSight }) {
  const { t } = useReader();
  return (
    <>
      <SeatEndings group={group} seats={seats ?? []} />
      <p>
        <a class="button small" href={`/groups/${group.slug}/seat-imports`}>
          {t('groups.seatImport')}
        </a>
        <a class="button small" href={`/groups/${group.slug}/seats/new`}>
          {t('home.newSeat')}
        </a>
      </p>
    </>
  );
}
