import { Localized } from '../../../web/ui/localized.js';
import type { Correction } from '../correction.entity.js';
import { CorrectionBadge } from './correction-badge.js';

/** Corrections, each with its paragraph, who proposes it, and what became of it. */
export function CorrectionList({ corrections }: { corrections: readonly Correction[] }) {
  return (
    <ul class="plain">
      {corrections.map(({ record, number, paragraphNumber, organization, state }) => (
        <li key={number}>
          <a href={`/meetings/${record.meeting.slug}/record/corrections/${number}`}>
            <bdi>{paragraphNumber}</bdi>, <Localized of={organization.names} />
          </a>{' '}
          <CorrectionBadge state={state} />
        </li>
      ))}
    </ul>
  );
}
