import { serve } from '../../groups/group.policy.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { EyesLinks } from './eyes-links.js';
import { useReader } from '../../web/reader.js';

/** What the secretariat does with a meeting, for whoever may. */
export function MeetingDesk({ meeting }: { meeting: Meeting }) {
  const { t, actor } = useReader();
  if (!actor.may(serve, meeting.group)) return null;
  const verbs = [
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
      <nav class="row no-print" aria-label={t('home.desk')}>
        {verbs.map(({ to, label }) => (
          <a key={to} class="button small" href={`/meetings/${meeting.slug}/${to}`}>
            {label}
          </a>
        ))}
      </nav>
      <EyesLinks address={`/meetings/${meeting.slug}`} />
    </>
  );
}
