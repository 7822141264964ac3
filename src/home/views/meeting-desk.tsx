import { serve } from '../../groups/group.policy.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { minute } from '../../proceedings/proceedings.policy.js';
import { handIn } from '../../proceedings/statements/statement.policy.js';
import { useReader } from '../../web/reader.js';
import { EyesLinks } from './eyes-links.js';

/** What chair and secretariat do with a meeting, for whoever may. */
export function MeetingDesk({ meeting }: { meeting: Meeting }) {
  const { t, actor } = useReader();
  const minutes = [
    { to: 'floor', label: t('proceedings.floorTitle') },
    { to: 'annotations', label: t('proceedings.annotations') },
    { to: 'statements', label: t('proceedings.statements') },
    { to: 'attendance', label: t('proceedings.attendance') },
    { to: 'hall', label: t('summary-records.hallTitle') },
    { to: 'record/draft', label: t('summary-records.title') },
  ];
  if (!actor.may(minute, meeting)) return <DelegatesDesk meeting={meeting} />;
  if (!actor.may(serve, meeting.group)) return <Verbs meeting={meeting} verbs={minutes} />;
  const verbs = [
    ...minutes,
    { to: 'inbox', label: t('documents.inbox') },
    { to: 'translations', label: t('documents.translations') },
    { to: 'change', label: t('meetings.changeTitle') },
    { to: 'agenda', label: t('documents.agendaTitle') },
    { to: 'sessions', label: t('sessions.title') },
    { to: 'deadlines', label: t('documents.deadlinesTitle') },
    { to: 'state', label: t('meetings.stateTitle') },
  ];
  return (
    <>
      <Verbs meeting={meeting} verbs={verbs} />
      <EyesLinks address={`/meetings/${meeting.slug}`} />
    </>
  );
}

/** While a meeting sits, and until its record is closed, delegations hand in what they said. */
function DelegatesDesk({ meeting }: { meeting: Meeting }) {
  const { t, actor, now } = useReader();
  if (!actor.may(handIn, meeting) || !['in-session', 'ended'].includes(meeting.phase(now))) return null;
  return <Verbs meeting={meeting} verbs={[{ to: 'statements', label: t('proceedings.statements') }]} />;
}

function Verbs({ meeting, verbs }: { meeting: Meeting; verbs: readonly { to: string; label: string }[] }) {
  const { t } = useReader();
  return (
    <nav class="row no-print" aria-label={t('home.desk')}>
      {verbs.map(({ to, label }) => (
        <a key={to} class="button small" href={`/meetings/${meeting.slug}/${to}`}>
          {label}
        </a>
      ))}
    </nav>
  );
}
