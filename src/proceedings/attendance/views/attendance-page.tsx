import { Fragment } from 'preact';
import type { Meeting } from '../../../meetings/meeting.entity.js';
import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import type { Participation } from '../../../participants/participation.entity.js';
import { sessionInWords } from '../../../sessions/views/session-in-words.js';
import { useReader } from '../../../web/reader.js';
import { Crumbs } from '../../../web/ui/crumbs.js';
import { Localized } from '../../../web/ui/localized.js';
import { Layout } from '../../../web/views/layout.js';
import { minute } from '../../proceedings.policy.js';
import type { Attendance } from '../attendance.service.js';

/** Who was there, sitting by sitting; for those who may not see that, how many. */
export function AttendancePage({ meeting, attendance }: { meeting: Meeting; attendance: readonly Attendance[] }) {
  const { t } = useReader();
  return (
    <Layout title={t('proceedings.attendance')} place="meetings">
      <div class="page-head">
        <Crumbs crumbs={meetingCrumbs(meeting, t)} />
        <h1>{t('proceedings.attendance')}</h1>
        <p>
          <a href={`/meetings/${meeting.slug}/participants`}>{t('participants.title')}</a>
        </p>
      </div>
      {attendance.length === 0 && <p class="muted">{t('proceedings.noSittings')}</p>}
      {attendance.map((one) => (
        <Sitting key={one.session.number} meeting={meeting} attendance={one} />
      ))}
    </Layout>
  );
}

function Sitting({ meeting, attendance: { session, counts, present, apologies, version } }: { meeting: Meeting; attendance: Attendance }) {
  const reader = useReader();
  const { t, actor } = reader;
  const id = `session-${session.number}`;
  return (
    <section class="section flow" aria-labelledby={id}>
      <div class="row between">
        <h2 id={id}>{sessionInWords(session, reader)}</h2>
        {actor.may(minute, meeting) && (
          <a class="button small no-print" href={`/meetings/${meeting.slug}/attendance/${session.number}`}>
            {t('proceedings.markAttendance')}
            <span class="vh"> {sessionInWords(session, reader)}</span>
          </a>
        )}
      </div>
      <p class={version === 0 ? 'muted' : undefined}>{version === 0 ? t('proceedings.notMarked') : t('proceedings.attended', counts)}</p>
      {present && present.length > 0 && <People participants={present} />}
      {apologies && apologies.length > 0 && (
        <>
          <h3>{t('proceedings.attendance_apologies')}</h3>
          <People participants={apologies} />
        </>
      )}
    </section>
  );
}

/** The entities, each with those who spoke for it. */
function People({ participants }: { participants: readonly Participation[] }) {
  const entities = [...new Map(participants.map(({ organization }) => [organization.id, organization])).values()];
  return (
    <dl class="facts">
      {entities.map(({ id, names }) => (
        <Fragment key={id}>
          <dt>
            <Localized of={names} />
          </dt>
          {participants.filter(({ organization }) => organization.id === id).map(({ person }) => (
            <dd key={person.handle}>
              <bdi>{person.name}</bdi>
            </dd>
          ))}
        </Fragment>
      ))}
    </dl>
  );
}
