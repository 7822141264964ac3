import type { DocumentLine } from '../../documents/document-details.js';
import type { Group } from '../../groups/group.entity.js';
import { GroupLink } from '../../groups/views/group-link.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { Deadline } from '../../meetings/views/deadline.js';
import { MeetingLink } from '../../meetings/views/meeting-name.js';
import { useReader } from '../../web/reader.js';
import { Localized } from '../../web/ui/localized.js';
import { Layout } from '../../web/views/layout.js';
import type { Contribution } from '../contribution.entity.js';
import type { Receipt } from '../receipt.entity.js';
import { ContributedTable } from './contributed-table.js';

interface Props {
  drafts: readonly Contribution[];
  lines: readonly DocumentLine[];
  receipts: readonly Receipt[];
  open: readonly Meeting[];
  /** The groups that take contributions between meetings. */
  groups: readonly Group[];
}

/** What a delegation prepares, what it has contributed, and what became of it. */
export function DelegationPage({ drafts, lines, receipts, open, groups }: Props) {
  const { t } = useReader();
  return (
    <Layout title={t('web.place_delegation')} place="delegation">
      <div class="page-head">
        <h1>{t('web.place_delegation')}</h1>
      </div>
      <OpenMeetings meetings={open} />
      <OpenGroups groups={groups} />
      <section class="section" id="drafts">
        <h2>{t('contributions.drafts')}</h2>
        {drafts.length === 0 && <p class="muted">{t('contributions.noDrafts')}</p>}
        <ul class="plain">
          {drafts.map((draft) => (
            <Draft key={draft.key} draft={draft} />
          ))}
        </ul>
      </section>
      <section class="section" id="contributions">
        <h2>{t('contributions.contributed')}</h2>
        {lines.length === 0 ? <p class="muted">{t('contributions.nothingContributed')}</p> : <ContributedTable lines={lines} receipts={receipts} />}
      </section>
    </Layout>
  );
}

function OpenMeetings({ meetings }: { meetings: readonly Meeting[] }) {
  const { t } = useReader();
  if (meetings.length === 0) return <p class="notice">{t('contributions.nothingOpen')}</p>;
  return (
    <section class="section" id="open">
      <h2>{t('contributions.openMeetings')}</h2>
      <ul class="plain">
        {meetings.map((meeting) => (
          <li key={meeting.slug} class="row between">
            <div>
              <h3>
                <MeetingLink meeting={meeting} withGroup />
              </h3>
              <Deadline meeting={meeting} />
            </div>
            <a class="button primary" href={`/meetings/${meeting.slug}/contributions/new`}>
              {t('contributions.title')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpenGroups({ groups }: { groups: readonly Group[] }) {
  const { t } = useReader();
  if (groups.length === 0) return null;
  return (
    <section class="section" id="open-groups">
      <h2>{t('contributions.betweenMeetings')}</h2>
      <ul class="plain">
        {groups.map((group) => (
          <li key={group.slug} class="row between">
            <GroupLink group={group} />
            <a class="button" href={`/groups/${group.slug}/contributions/new`}>
              {t('contributions.toThisGroup')}
              <span class="vh"> {group.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Draft({ draft: { key, group, meeting, answers, organization, author } }: { draft: Contribution }) {
  const { t } = useReader();
  return (
    <li>
      <a href={`/contributions/${key}`} dir="auto">
        {answers.title || t('contributions.untitled')}
      </a>
      <p class="small muted">
        {meeting ? <MeetingLink meeting={meeting} withGroup /> : <GroupLink group={group} />}, <Localized of={organization.names} />, <bdi>{author.name}</bdi>
      </p>
    </li>
  );
}
