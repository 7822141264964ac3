import { useReader } from '../../web/reader.js';
import { Badge } from '../../web/ui/badge.js';
import { Moment } from '../../web/ui/moment.js';
import type { SummaryRecord } from '../summary-record.entity.js';

/** How far a record has come on its way: draft, provisional, corrections, approved. */
export function RecordSteps({ record }: { record: SummaryRecord }) {
  const { t } = useReader();
  const { state, correctionsCloseAt, meeting } = record;
  if (state === 'reconstructed') {
    return (
      <p>
        <Badge tone="warn">{t('summary-records.kind_reconstructed')}</Badge> {t('summary-records.reconstructedNote')}
      </p>
    );
  }
  const steps = ['drafting', 'provisional', 'approved'] as const;
  const reached = steps.indexOf(state === 'revised' ? 'provisional' : state);
  return (
    <ol class="steps">
      {steps.map((step, index) => (
        <li key={step} class={index < reached ? 'done' : undefined} aria-current={index === reached ? 'step' : undefined}>
          <b>{t(`summary-records.step_${step}`)}</b>{' '}
          {step === 'provisional' && index <= reached && correctionsCloseAt && (
            <>
              {t('summary-records.correctionsUntil')} <Moment at={correctionsCloseAt} zone={meeting.timeZone} />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
