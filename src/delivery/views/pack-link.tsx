import { localeOf } from '../../foundation/i18n/dates.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { useReader, useWay } from '../../web/reader.js';
import { sizeInWords } from '../../web/ui/in-words.js';
import type { PackTotal } from '../pack-plan.js';

interface Props {
  /** The address of the pack, with the choice in its query. */
  href: string;
  total: PackTotal;
  /** What the pack is of, for those who hear the link by itself. */
  of?: string;
  small?: boolean;
}

/** How many bits a slow line brings in a second. */
const slowLine = 1_000_000;

/** Everything in one click, with how much that is and how long a slow line takes; nothing where there is no file. */
export function PackLink({ href, total: { files, size }, of, small = false }: Props) {
  const { t, language } = useReader();
  const way = useWay(href);
  if (files === 0) return null;
  const time = timeInWords((size * 8) / slowLine, language);
  const figures = { count: files, size: sizeInWords(size, language), time };
  return (
    <a class={small ? 'pack-link small no-print' : 'button no-print'} href={way} download>
      {t('delivery.downloadAll', figures)}
      {of && <span class="vh"> {of}</span>}
    </a>
  );
}

/** In the largest unit in which it is at least one: 8 sec, 3 min, 1.5 hr. */
function timeInWords(seconds: number, language: Language): string {
  if (seconds >= 3600) return inUnits(seconds / 3600, 'hour', language, 1);
  if (seconds >= 60) return inUnits(seconds / 60, 'minute', language, 0);
  return inUnits(Math.max(seconds, 1), 'second', language, 0);
}

function inUnits(value: number, unit: string, language: Language, maximumFractionDigits: number): string {
  const key = language + unit;
  const options = { style: 'unit', unit, maximumFractionDigits } as const;
  const format = formats.get(key) ?? new Intl.NumberFormat(localeOf(language), options);
  formats.set(key, format);
  return format.format(value);
}

/** Making one takes far longer than using it, and a page shows dozens of links. */
const formats = new Map<string, Intl.NumberFormat>();
