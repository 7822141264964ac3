import { accessLevels } from '../../groups/group.entity.js';
import { exactly, named, text, texts, wholeOrNull, yesNo } from '../../web/json-schema.js';
import { purposes } from '../document.entity.js';
import { countings, registrars, type Series } from './series.entity.js';

/** A series of a group as programs get it. */
export function presentSeries(series: Series) {
  const { group, key, letters, names, access, purpose, isOnAgenda, registeredBy, counting, mostOpen, isOpen } = series;
  const url = `/groups/${group.slug}/series/${key}`;
  return { url, key, letters, names, access, purpose, isOnAgenda, registeredBy, counting, mostOpen, isOpen };
}

export const seriesSchema = named('Series', exactly({
  url: text,
  key: { ...text, description: 'Its letters in addresses; `plain` for the plain series.' },
  letters: { ...text, description: 'What stands before the number: INF; empty for the plain series.' },
  names: texts,
  access: { enum: [...accessLevels, null] },
  purpose: { enum: [...purposes, null] },
  isOnAgenda: yesNo,
  registeredBy: { enum: registrars },
  counting: { enum: countings },
  mostOpen: { ...wholeOrNull, description: 'How many numbers without a file one person may hold in it.' },
  isOpen: yesNo,
}));
