import { serve } from '../../groups/group.policy.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { minute } from '../../proceedings/proceedings.policy.js';
import { useReader } from '../../web/reader.js';
import { EyesLinks } from './eyes-links.js';

/** What chair and secretariat do with a meeting, for whoever may. */
export function MeetingDesk({ meeting }: { meeting: Meeting }) {
  const { t, actor } = useReader();
  const minutes = [
    { to: 'floor', label: t('proceedings.floorTitle') },
    { to: 'hall', label: t('summary-records.hallTitle') },
    { to: 'record/draft', label: t('summary-records.title') },
  ];
  if (!actor.may(serve, meeting.group)) return actor.may(minute, meeting) ? <Verbs meeting={meeting} verbs={minutes} /> : null;
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
