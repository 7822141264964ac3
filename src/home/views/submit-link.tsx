import { contribute } from '../../contributions/contribution.policy.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { useReader } from '../../web/reader.js';

/** The way to the form for a contribution, for whoever may bring one, and for visitors, who are asked to sign in there. */
export function SubmitLink({ meeting, short = false }: { meeting: Meeting; short?: boolean }) {
  const { t, actor, now } = useReader();
  const mayTry = actor.person === null || actor.may(contribute, meeting);
  if (actor.looking || !mayTry || !meeting.acceptsContributions(now)) return null;
  return (
    <a class="button primary" href={`/meetings/${meeting.slug}/contributions/new`}>
      {short ? t('home.submit') : t('home.submitContribution')}
    </a>
  );
}
