import { lastDownload } from '../../delivery/pack-choice.js';
import type { PackTotal } from '../../delivery/pack-plan.js';
import { PackLink } from '../../delivery/views/pack-link.js';
import type { Group } from '../../groups/group.entity.js';
import { serve } from '../../groups/group.policy.js';
import { MeetingDays } from '../../meetings/views/meeting-days.js';
import { MeetingLink } from '../../meetings/views/meeting-name.js';
import { PhaseBadge } from '../../meetings/views/phase-badge.js';
import { useReader } from '../../web/reader.js';
import { Scrolling } from '../../web/ui/scrolling.js';
import type { MeetingLine } from '../meeting-lines.js';

interface Props {
  group: Group;
  lines: readonly MeetingLine[];
  /** What there is to download; null where it was not counted. */
  pack: PackTotal | null;
}

/** The meetings of one group, the latest first, and for its secretariat the way to convene another. */
export function GroupMeetings({ group, lines, pack }: Props) {
  const { t, actor } = useReader();
  const mayConvene = actor.may(serve, group);
  if (lines.length === 0 && !mayConvene) return null;
  return (
    <section class="section" aria-labelledby="meetings">
      <div class="row between">
        <h2 id="meetings">{t('home.meetingsTitle')}</h2>
        {mayConvene && (
          <a class="button small" href={`/groups/${group.slug}/meetings/new`}>
            {t('home.convene')}
          </a>
        )}
      </div>
      {lines.length > 0 ? <MeetingTable lines={lines} /> : <p>{t('home.notMetYet')}</p>}
      <GroupPack group={group} pack={pack} />
    </section>
  );
}

function GroupPack({ group, pack }: { group: Group; pack: PackTotal | null }) {
  const { t, actor } = useReader();
  const href = `/groups/${group.slug}/pack.zip`;
  return (
    <p class="row no-print">
      {pack ? (
        <PackLink href={href} total={pack} />
      ) : (
        <a class="button" href={href} download>
          {t('delivery.downloadEverything')}
        </a>
      )}
      {actor.person && pack?.files !== 0 && <a href={`${href}?since=${lastDownload}`}>{t('delivery.newSinceLast')}</a>}
    </p>
  );
}

function MeetingTable({ lines }: { lines: readonly MeetingLine[] }) {
  const { t } = useReader();
  return (
    <Scrolling name={t('home.meetingsTitle')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('home.meeting')}</th>
            <th scope="col">{t('home.days')}</th>
            <th scope="col">{t('home.documentsTitle')}</th>
            <th scope="col">{t('documents.status')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ meeting, documents }) => (
            <tr key={meeting.slug}>
              <th scope="row">
                <MeetingLink meeting={meeting} />
              </th>
              <td>
                <MeetingDays meeting={meeting} />
              </td>
              <td>{documents}</td>
              <td>
                <PhaseBadge meeting={meeting} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
