import { useReader } from '../../web/reader.js';
import { type Report, type ReportState } from '../report.entity.js';

const steps = ['draft', 'submitted', 'adopted', 'issued'] as const satisfies readonly ReportState[];

/** How far a report has come: draft, shown to the meeting, adopted, issued (RPT-1). */
export function ReportSteps({ report: { state } }: { report: Report }) {
  const { t } = useReader();
  const reached = steps.indexOf(state === 'amended' ? 'submitted' : state);
  return (
    <ol class="steps">
      {steps.map((step, index) => (
        <li key={step} class={index < reached ? 'done' : undefined} aria-current={index === reached ? 'step' : undefined}>
          <b>{t(`reports.state_${index === reached ? state : step}`)}</b>
        </li>
      ))}
    </ol>
  );
}
