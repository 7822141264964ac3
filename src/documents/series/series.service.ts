import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { Journal } from '../../foundation/journal.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import type { Group } from '../../groups/group.entity.js';
import { plainKey, Series } from './series.entity.js';
import { keepSeries } from './series.policy.js';
import { isSeries } from '../symbols/symbol.js';
import { type SeriesRules, usualRules, usualSeries } from './usual-series.js';

/** A series as the secretariat describes it; what is left out takes the usual values of its letters. */
export interface NewSeries extends Partial<SeriesRules> {
  letters: string;
  names?: Texts;
}

/** Keeps the series of each group, and the rules that hold in them. Every group has the plain one. */
@Injectable()
export class SeriesService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /** The series of a group, the plain one first. */
  async of(group: Group): Promise<Series[]> {
    const kept = await this.database.rows.having(Series, 'groupId', [group.id], ['letters']);
    return kept.some(({ letters }) => letters === '') ? kept : [seriesOf(group, { letters: '' }), ...kept];
  }

  /** The series with this key in its addresses. @throws Refused missing */
  async find(group: Group, key: string): Promise<Series> {
    const found = await this.known(group, key);
    if (!found) throw Refused.missing('documents.unknownSeries', { letters: key.slice(0, 20), group: group.label });
    return found;
  }

  /** The series that somebody named in a form or a body; an unknown one is refused as an error of the field. */
  async named(field: string, group: Group, key: string): Promise<Series> {
    const found = await this.known(group, key);
    if (!found) throw Refused.field(field, 'documents.unknownSeries', { letters: key.slice(0, 20), group: group.label });
    return found;
  }

  /** The series with these usual letters; a group that has none yet gets it with its usual rules. */
  async orUsual(actor: Actor, group: Group, letters: string): Promise<Series> {
    return (await this.known(group, letters)) ?? this.open(actor, group, { letters });
  }

  /** Opens a further series in a group. */
  open(actor: Actor, group: Group, said: NewSeries): Promise<Series> {
    actor.ensure(keepSeries, group);
    const letters = said.letters.toUpperCase();
    if (!isSeries(letters) || letters === plainKey.toUpperCase()) throw Refused.field('letters', 'documents.seriesLetters');
    const made = seriesOf(group, { ...said, letters });
    if (Object.keys(made.names).length === 0) throw Refused.field('names', 'documents.seriesNameMissing');
    return this.database.transaction(async () => {
      if (await this.database.manager.existsBy(Series, { group: { id: group.id }, letters })) {
        throw Refused.field('letters', 'documents.seriesTaken', { letters, group: group.label });
      }
      return this.keep(actor, made, 'documents.openSeries');
    });
  }

  /** Changes the rules of a series, from its next document on. Its letters stay: symbols bear them. */
  change(actor: Actor, group: Group, key: string, said: Partial<Omit<NewSeries, 'letters'>>): Promise<Series> {
    actor.ensure(keepSeries, group);
    return this.database.transaction(async () => {
      const { letters } = await this.find(group, key);
      const claimed = await this.database.claim(Series, { group: { id: group.id }, letters });
      const changed = Object.assign(claimed ?? seriesOf(group, { letters }), said);
      return this.keep(actor, changed, 'documents.changeSeries');
    });
  }

  private async known(group: Group, key: string): Promise<Series | undefined> {
    return (await this.of(group)).find((series) => series.key === key.toLowerCase());
  }

  private async keep(actor: Actor, series: Series, verb: string): Promise<Series> {
    const kept = await this.database.save(series);
    const { id: _id, group, letters, ...rules } = kept;
    await this.journal.note(actor, { verb, subject: group.slug, details: { series: letters, ...rules } });
    return kept;
  }
}

function seriesOf(group: Group, { letters, ...said }: NewSeries): Series {
  const usual = usualSeries[letters];
  return Object.assign(new Series(), { names: usual?.names ?? {}, ...usualRules, ...usual?.rules, ...said, group, letters });
}
