import { useReader } from '../../web/reader.js';
import type { Considered } from '../considered.js';
import type { Report, ReportState } from '../report.entity.js';

const steps = ['draft', 'submitted', 'adopted', 'issued', 'considered'] as const satisfies readonly (ReportState | 'considered')[];

/** How far a report has come: draft, shown to the meeting, adopted, issued, considered by the parent body (RPT-1). */
export function ReportSteps({ report: { state }, considered = null }: { report: Report; considered?: Considered | null }) {
  const { t } = useReader();
  const now = considered ? 'considered' : state;
  const reached = steps.indexOf(now === 'amended' ? 'submitted' : now);
  return (
    <ol class="steps">
      {steps.map((step, index) => (
        <li key={step} class={index < reached ? 'done' : undefined} aria-current={index === reached ? 'step' : undefined}>
          <b>{t(`reports.state_${index === reached ? now : step}`)}</b>
        </li>
      ))}
    </ol>
  );
}
