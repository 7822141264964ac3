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

/** As much of a day as is not told beside it: the day of the month alone, or with its month. */
export function shortDayInWords(day: string, language: Language, least: 'day' | 'month'): string {
  const moment = new Date(`${day}T00:00Z`);
  if (least === 'month') return formatted(moment, language, { timeZone: 'UTC', month: 'long', day: 'numeric' });
  const date = asServicesWrite({ type: 'day', value: String(moment.getUTCDate()) }, language);
  return language === 'zh' ? `${date}日` : date;
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

function formatted(at: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const month = DateTime.fromJSDate(at, { zone: options.timeZone }).month - 1;
  return formatOf(language, options)
    .formatToParts(at)
    .map((part) => (part.type === 'month' && language === 'ar' ? arabicMonths[month]! : asServicesWrite(part, language)))
    .join('');
}

/** What the language services of the United Nations write where Intl writes 1 octobre, and 1 октября 2008 г. */
function asServicesWrite({ type, value }: Pick<Intl.DateTimeFormatPart, 'type' | 'value'>, language: Language): string {
  if (language === 'fr' && type === 'day' && value === '1') return '1er';
  return language === 'ru' && type === 'literal' ? value.replace(/\sг\./, '\u00a0года') : value;
}

function formatOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), options);
  formats.set(key, format);
  return format;
}
