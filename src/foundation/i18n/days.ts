import { DateTime } from 'luxon';
import { dayInWords, localeOf, shortDayInWords } from './dates.js';
import type { Language } from './languages.js';

type Run = readonly [first: string, last: string];

/** The days of a meeting: a range where they are contiguous, else a list of days and ranges (MTG-2). */
export function daysInWords(days: readonly string[], language: Language): string {
  return listed(contiguousRuns(days), language);
}

/** The same in a sentence, where two days are named one by one: on 25 and 26 September 2008. */
export function datesInWords(days: readonly string[], language: Language): string {
  const isShort = ([first, last]: Run) => dayAfter(first) === last;
  const runs = contiguousRuns(days).flatMap((run) => (isShort(run) ? run.map((day): Run => [day, day]) : [run]));
  return listed(runs, language);
}

/** From when until when, for three days or more that follow one another; null for others. */
export function runInWords(days: readonly string[], language: Language): { from: string; until: string } | null {
  const [run, ...others] = contiguousRuns(days);
  if (!run || others.length > 0 || days.length < 3) return null;
  const [from, until] = sharing([run], language);
  return { from: from!, until: until! };
}

function listed(runs: readonly Run[], language: Language): string {
  const words = sharing(runs, language);
  const told = runs.map(([first, last]) => (first === last ? words.shift()! : ranged(words.shift()!, words.shift()!, language)));
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(told);
}

function ranged(from: string, until: string, language: Language): string {
  if (language === 'zh') return `${from}至${until}`;
  return from.includes(' ') ? `${from} – ${until}` : `${from}–${until}`;
}

/**
 * The ends of runs in a row, each without what its neighbour tells as well: the next one, in Chinese the one before. The
 * month is left out only in a run, and where all days lie in it: 25 and 28 January, but 25 January, 28 January and 2 February.
 */
function sharing(runs: readonly Run[], language: Language): string[] {
  const days = runs.flatMap((run, at) => [...new Set(run)].map((day) => ({ day, at })));
  const isOneMonth = new Set(days.map(({ day }) => day.slice(0, 7))).size === 1;
  return days.map(({ day, at }, index) => {
    const neighbour = days[index + (language === 'zh' ? -1 : 1)];
    const shares = (length: number) => neighbour?.day.slice(0, length) === day.slice(0, length);
    if (shares(7) && (isOneMonth || neighbour?.at === at)) return shortDayInWords(day, language, 'day');
    return shares(4) ? shortDayInWords(day, language, 'month') : dayInWords(day, language);
  });
}

function contiguousRuns(days: readonly string[]): Run[] {
  const runs: [string, string][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && dayAfter(run[1]) === day) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

function dayAfter(day: string): string | null {
  return DateTime.fromISO(day).plus({ days: 1 }).toISODate();
}
