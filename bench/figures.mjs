// What a run tells: one figure a line, with the limit that was measured in the same run and what is to be reached.

/** At least so much of the limit. */
export const share = (least) => ({ text: `≥ ${percent(least)} of the limit`, isReached: ({ ratio }) => ratio >= least });
/** At most so many times the limit. */
export const times = (most) => ({ text: `≤ ${most} × the limit`, isReached: ({ ratio }) => ratio <= most });
export const most = (value, unit) => ({ text: `≤ ${value} ${unit}`, isReached: (told) => told.value <= value });
/** For whoever wants to know; nothing is asked of it. */
export const noGoal = { text: '', isReached: () => null };
export const least = (value, unit) => ({ text: `≥ ${value} ${unit}`, isReached: (told) => told.value >= value });

/** A figure as `latest.json` keeps it; what could not be measured has no value; that, and what has no goal, is not said to be reached. */
export function figure(name, { value, unit, limit = null, ratio = limit === null || value === null ? null : value / limit }, goal) {
  const told = { name, value: rounded(value), unit, limit: rounded(limit), ratio: rounded(ratio), goal: goal.text };
  return { ...told, reached: value === null ? null : goal.isReached({ value, ratio }) };
}

export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Measures the limit and the portal in turns, so that whatever else the machine does weighs on both. Gives the median
 * of each, and the median of what they were to each other in one turn.
 */
export async function inTurns(rounds, limit, measured) {
  const turns = [];
  for (let round = 0; round < rounds; round += 1) turns.push({ limit: await limit(), value: await measured() });
  return {
    limit: median(turns.map((turn) => turn.limit)),
    value: median(turns.map((turn) => turn.value)),
    ratio: median(turns.map((turn) => turn.value / turn.limit)),
  };
}

export function asTable(figures) {
  const rows = figures.map(({ name, value, unit, limit, ratio, goal, reached }) => [
    name,
    value === null ? '–' : `${value} ${unit}`,
    limit === null ? '' : `${limit} ${unit}`,
    ratio === null ? '' : `${ratio}`,
    goal,
    value === null ? 'not measured' : reached === null ? '' : reached ? 'reached' : 'MISSED',
  ]);
  const all = [['what', 'measured', 'limit', 'ratio', 'goal', ''], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()).join('\n');
}

function rounded(value) {
  return value === null ? null : Number(value.toPrecision(3));
}

function percent(part) {
  return `${Number((part * 100).toPrecision(2))} %`;
}
