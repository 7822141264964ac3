import { DateTime, IANAZone } from 'luxon';
import { type Language } from './languages.js';

/** Arabic months in the double form that the United Nations use, where Intl knows only the second half. */
const arabicMonths = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيو',
  'تموز/يوليو',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
];

const locales: Record<Language, string> = { ar: 'ar-u-nu-latn', zh: 'zh', en: 'en-GB', es: 'es', fr: 'fr', ru: 'ru' };

const formats = new Map<string, Intl.DateTimeFormat>();

export function localeOf(language: Language): string {
  return locales[language];
}

/** A day of a calendar, YYYY-MM-DD, or as much of it as is known: 2007-06, 2007. */
export function dayInWords(day: string, language: Language, weekday = false): string {
  const [year = 0, month, date] = day.split('-').map(Number);
  const moment = new Date(Date.UTC(year, (month ?? 1) - 1, date ?? 1));
  return formatted(moment, language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' as const } : {}),
    ...(date ? { day: 'numeric' as const } : {}),
    ...(date && weekday ? { weekday: 'long' as const } : {}),
  });
}

/** The days of a meeting: a range where they are contiguous, else a list of days and ranges (MTG-2). */
export function daysInWords(days: readonly string[], language: Language): string {
  const runs = contiguousRuns(days).map(([first, last]) => rangeInWords(first, last, language));
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(runs);
}

/** An instant as date and time of day in a zone, without the zone's name. */
export function momentInWords(at: Date, zone: string, language: Language, seconds = false): string {
  return formatted(at, language, {
    timeZone: zone,
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    ...timeOfDay,
    ...(seconds ? { second: '2-digit' as const } : {}),
  });
}

/** The offset of a zone at an instant: UTC+2, UTC. */
export function offsetInWords(at: Date, zone: string): string {
  const { offset } = DateTime.fromJSDate(at, { zone });
  if (offset === 0) return 'UTC';
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `UTC${offset > 0 ? '+' : '−'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}

/** Whether two zones tell the same time at an instant, whatever they are called. */
export function tellSameTime(at: Date, one: string, other: string): boolean {
  return DateTime.fromJSDate(at, { zone: one }).offset === DateTime.fromJSDate(at, { zone: other }).offset;
}

/**
 * The instant of a time of day, HH:MM, on a day of a zone. In the night on which clocks are put back, a time that comes
 * twice means the second; a time that is skipped means the one that clocks show instead.
 */
export function instantOf(day: string, time: string, zone: string): Date {
  const possible = DateTime.fromISO(`${day}T${time}`, { zone }).getPossibleOffsets();
  return new Date(Math.max(...possible.map((at) => at.toMillis())));
}

export function dayIn(zone: string, at: Date): string {
  return DateTime.fromJSDate(at, { zone }).toISODate()!;
}

export function isZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}

/** Whether this is a day of the calendar written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text).isValid;
}

/** Whether this is a day, or as much of one as may be known: 2007, 2007-06, 2007-06-11. */
export function isPartialDay(text: string): boolean {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && DateTime.fromISO(text).isValid;
}

/** Whether one day certainly lies before another one, as far as both are known. */
export function comesBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}

const timeOfDay = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

function contiguousRuns(days: readonly string[]): [string, string][] {
  const runs: [string, string][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const follows = run && DateTime.fromISO(run[1]).plus({ days: 1 }).toISODate() === day;
    if (follows) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

function rangeInWords(first: string, last: string, language: Language): string {
  if (first === last) return dayInWords(first, language);
  if (language === 'zh') return chineseRange(first, last);
  const format = formatOf(language, { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
  const range = format.formatRangeToParts(new Date(`${first}T00:00Z`), new Date(`${last}T00:00Z`));
  const [from, until] = [first, last].map((day) => Number(day.split('-')[1]) - 1);
  return range
    .map(({ type, value, source }) =>
      type === 'month' && language === 'ar' ? arabicMonths[source === 'endRange' ? until! : from!]! : value,
    )
    .join('');
}

/** 2008年9月25日至26日: what both days share is said once, where Intl falls back to 2008/9/25 – 2008/9/26. */
function chineseRange(first: string, last: string): string {
  const [from, until] = [dayInWords(first, 'zh'), dayInWords(last, 'zh')];
  const shared = [/^.*月/, /^.*年/].map((part) => part.exec(from)![0]).find((part) => until.startsWith(part)) ?? '';
  return `${from}至${until.slice(shared.length)}`;
}

function formatted(at: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const format = formatOf(language, options);
  if (language !== 'ar') return format.format(at);
  const month = DateTime.fromJSDate(at, { zone: options.timeZone }).month - 1;
  return format
    .formatToParts(at)
    .map(({ type, value }) => (type === 'month' ? arabicMonths[month]! : value))
    .join('');
}

function formatOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), options);
  formats.set(key, format);
  return format;
}
