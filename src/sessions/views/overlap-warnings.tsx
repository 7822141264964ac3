import { useReader } from '../../web/reader.js';
import type { Overlap } from '../overlaps.js';
import { sessionInWords } from './session-in-words.js';

interface Props {
  title: string;
  overlaps: readonly Overlap[];
}

/** Who would sit in two places at once; nothing is refused for it (SES-6). */
export function OverlapWarnings({ title, overlaps }: Props) {
  const reader = useReader();
  const { t } = reader;
  if (overlaps.length === 0) return null;
  return (
    <section class="notice warn" aria-labelledby="overlaps">
      <h2 id="overlaps">{title}</h2>
      <ul>
        {overlaps.map(({ kind, one, other, person }) => (
          <li key={`${kind} ${one.number} ${other.number} ${person?.id ?? ''}`}>
            {kind === 'group' ? t('sessions.overlap_group') : t.rich('sessions.overlap_chair', { name: <bdi>{person?.name}</bdi> })}{' '}
            {sessionInWords(one, reader)}; {sessionInWords(other, reader)}
          </li>
        ))}
      </ul>
    </section>
  );
}
