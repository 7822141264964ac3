import { MeetingLink } from '../../../meetings/views/meeting-name.js';
import { type Agreement, makerOf } from '../../../proceedings/outcomes/agreement.entity.js';
import { useReader } from '../../../web/reader.js';
import { Badge } from '../../../web/ui/badge.js';
import { Moment } from '../../../web/ui/moment.js';
import type { FollowedOutcome } from '../../outcome.gatherer.js';

/** What the group above made of an outcome of a group below, and the way to say so (SES-3). */
export function Agreements({ followed, mayAgree }: { followed: FollowedOutcome; mayAgree: boolean }) {
  const { t } = useReader();
  const { outcome: { note }, agreements, awaits } = followed;
  if (!awaits && agreements.length === 0) return null;
  return (
    <section class="section" aria-labelledby="agreements">
      <h2 id="agreements">{t('outcomes.verdict')}</h2>
      {awaits && (
        <p>
          <Badge tone="warn">{t('outcomes.awaitingTitle')}</Badge>
        </p>
      )}
      {agreements.length > 0 && (
        <ol class="history">
          {agreements.map((one) => (
            <Made key={one.id} agreement={one} />
          ))}
        </ol>
      )}
      {awaits && mayAgree && (
        <p>
          <a class="button primary" href={`/meetings/${note.meeting.slug}/outcomes/${note.number}/agreement`}>
            {t('outcomes.agree')}
          </a>
        </p>
      )}
    </section>
  );
}

function Made({ agreement: { verdict, meeting, result, remark, at, by } }: { agreement: Agreement }) {
  const { t } = useReader();
  return (
    <li>
      <b>{t(`outcomes.verdict_${verdict}`)}</b> <MeetingLink meeting={meeting} withGroup /> <Moment at={at} zone={meeting.timeZone} /> {by && <bdi>{by}</bdi>}
      {result && (
        <p class="small">
          {t('outcomes.inForceAs')} <NoteLink slug={meeting.slug} number={result.number} label={t(`proceedings.kind_${result.kind}`)} />
        </p>
      )}
      {remark && (
        <p class="small">
          <bdi class="written">{remark}</bdi>
        </p>
      )}
    </li>
  );
}

/** From which group below it came. */
export function Origin({ origin: { output } }: { origin: Agreement }) {
  const { t } = useReader();
  return (
    <p class="small muted">
      {t('outcomes.cameFrom')} <NoteLink slug={output.meeting.slug} number={output.number} label={makerOf(output).label} />
    </p>
  );
}

function NoteLink({ slug, number, label }: { slug: string; number: number; label: string }) {
  return (
    <a href={`/meetings/${slug}/outcomes/${number}`}>
      {label} <span class="num">({number})</span>
    </a>
  );
}
