import { contribute } from '../../contributions/contribution.policy.js';
import type { Destination } from '../../contributions/destination.js';
import { useReader } from '../../web/reader.js';

/** The way to the form for a contribution to a meeting, or between meetings to a group, for whoever may bring one, and for visitors, who are asked to sign in there. */
export function SubmitLink({ to, short = false }: { to: Destination; short?: boolean }) {
  const { t, actor, now } = useReader();
  const mayTry = actor.person === null || actor.may(contribute, to);
  if (actor.looking || !mayTry || !to.takesContributions(now)) return null;
  return (
    <a class={to.meeting ? 'button primary' : 'button small'} href={`${to.address}/contributions/new`}>
      {to.meeting ? t(short ? 'home.submit' : 'home.submitContribution') : t('home.submitToGroup')}
    </a>
  );
}
