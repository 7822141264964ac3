import { useReader } from '../../../web/reader.js';
import { Badge, type Tone } from '../../../web/ui/badge.js';
import { Localized } from '../../../web/ui/localized.js';
import type { Statement, StatementState } from '../statement.entity.js';

const tones: Record<StatementState, Tone> = { received: 'warn', 'in-full': 'ok', 'in-summary': 'ok', declined: 'bad', withdrawn: 'info' };

/** What became of a statement, and whether it came late. */
export function StatementBadges({ statement: { state, isLate } }: { statement: Statement }) {
  const { t } = useReader();
  return (
    <>
      <Badge tone={tones[state]}>{t(`proceedings.statement_${state}`)}</Badge> {isLate && <Badge tone="warn">{t('proceedings.statementLate')}</Badge>}
    </>
  );
}

/** Statements, each with its delegation, its item, and what became of it. */
export function StatementList({ statements }: { statements: readonly Statement[] }) {
  const { t } = useReader();
  if (statements.length === 0) return null;
  return (
    <ul class="plain">
      {statements.map((statement) => (
        <li key={statement.number}>
          <a href={statement.address}>
            {t('proceedings.statementOf', { number: statement.number })} <Localized of={statement.organization.names} />
            {statement.item && (
              <>
                {' '}
                (<bdi>{statement.item.code}</bdi>)
              </>
            )}
          </a>{' '}
          <StatementBadges statement={statement} />
        </li>
      ))}
    </ul>
  );
}
