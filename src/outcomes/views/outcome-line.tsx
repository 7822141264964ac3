import { numberInWords } from '../../meetings/views/meeting-name.js';
import { useReader } from '../../web/reader.js';
import { Badge, type Tone } from '../../web/ui/badge.js';
import { Localized } from '../../web/ui/localized.js';
import { ToldProse } from '../../web/ui/prose.js';
import { makerOf, needsAgreement } from '../../proceedings/outcomes/agreement.entity.js';
import type { Outcome, OutcomeState } from '../../proceedings/outcomes/outcome.entity.js';

const tones: Record<OutcomeState, Tone> = { open: 'warn', done: 'ok', endorsed: 'ok', refused: 'bad', 'carried-over': 'info' };

export function OutcomeBadge({ state }: { state: OutcomeState }) {
  const { t } = useReader();
  return <Badge tone={tones[state]}>{t(`outcomes.state_${state}`)}</Badge>;
}

/** Outcomes, each with its meeting, what it says, and what became of it. */
export function OutcomeList({ outcomes }: { outcomes: readonly Outcome[] }) {
  return (
    <ul class="plain">
      {outcomes.map((outcome) => (
        <Line key={`${outcome.note.meeting.slug} ${outcome.note.number}`} outcome={outcome} />
      ))}
    </ul>
  );
}

function Line({ outcome: { note, state, addressee } }: { outcome: Outcome }) {
  const { t } = useReader();
  const { meeting, number, kind } = note;
  return (
    <li class="flow">
      <div class="row between">
        <a href={`/meetings/${meeting.slug}/outcomes/${number}`}>
          {t(`proceedings.kind_${kind}`)}, {numberInWords(meeting, t)}
          <span class="vh"> ({number})</span>
        </a>
        {needsAgreement(note) ? <bdi>{makerOf(note).label}</bdi> : <OutcomeBadge state={state} />}
      </div>
      <OutcomeText outcome={{ note }} />
      {addressee && (
        <p class="small muted">
          {t('outcomes.addressee')} <Localized of={addressee} />
        </p>
      )}
    </li>
  );
}

/** What was decided or asked for, in the reader's language where it was written in it. */
export function OutcomeText({ outcome: { note } }: { outcome: Pick<Outcome, 'note'> }) {
  return note.texts && <ToldProse of={note.texts} />;
}
