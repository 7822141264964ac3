import { createGroup } from '../../groups/group.policy.js';
import { GroupLink } from '../../groups/views/group-link.js';
import { useReader } from '../../web/reader.js';
import { Layout } from '../../web/views/layout.js';
import type { GroupLine } from '../front.gatherer.js';

/** All groups, each under the one above it. */
export function GroupsPage({ groups }: { groups: readonly GroupLine[] }) {
  const { t, actor } = useReader();
  return (
    <Layout title={t('home.groups')} place="groups">
      <div class="row between">
        <h1>{t('home.groups')}</h1>
        {actor.may(createGroup, null) && (
          <a class="button" href="/groups/new">
            {t('home.newGroup')}
          </a>
        )}
      </div>
      {groups.length === 0 ? (
        <p>{t('home.noGroups')}</p>
      ) : (
        <ul class="plain group-tree">
          {groups.map(({ group, meetings }) => (
            <li key={group.slug} class={`depth-${Math.min(group.lineage.length, 4)}`}>
              <GroupLink group={group} />
              <span class="line muted small">
                {t(`groups.kind_${group.kind}`)}
                {meetings > 0 && ` · ${t('home.meetings', { count: meetings })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  );
}
