import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { Journal } from '../foundation/journal.js';
import type { Instrument } from '../instruments/instrument.entity.js';
import type { InstrumentReference } from '../instruments/instrument-reading.service.js';
import { DeadlinePolicy, usualPolicy } from './deadline-policy.entity.js';
import { Group, type LateEffect } from './group.entity.js';
import { createGroup, serve } from './group.policy.js';
import { MandateBasis } from './mandate-basis.entity.js';
import { Mandate } from './mandate.entity.js';

/** What is said of a group when it is made; the rest takes the usual values. */
export type NewGroup = Pick<Group, 'slug' | 'kind' | 'names'> &
  Partial<Omit<Group, 'id' | 'lineage' | 'label'>> & {
    /** How many calendar days before the opening contributions are due (DL-3), by its first policy. */
    deadlineDays?: number;
    /** What becomes of those that come later. */
    lateEffect?: LateEffect;
  };

/** What a group is told to do, and the instruments that say so. */
export type NewMandate = Pick<Mandate, 'validFrom' | 'items'> & Partial<Pick<Mandate, 'note'>> & { bases: readonly InstrumentReference[] };

/** A mandate with the instruments on which it rests. */
export interface FoundedMandate {
  mandate: Mandate;
  bases: MandateBasis[];
}

const usual = {
  acronym: null,
  prefixes: [],
  parentId: null,
  openTo: ['member-state', 'sector-member'],
  openBasis: null,
  posting: 'at-once',
  betweenMeetings: 'publish',
  defaultAccess: 'public',
  zone: 'Europe/Zurich',
  mailbox: null,
  website: null,
  note: null,
  basis: null,
  setUpBy: null,
  endsOn: null,
  endReason: null,
  predecessorId: null,
  version: 1,
} as const;

@Injectable()
export class GroupsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  create(actor: Actor, { deadlineDays = 12, lateEffect = 'accept', ...group }: NewGroup): Promise<Group> {
    return this.database.transaction(async () => {
      const parent = group.parentId ? await this.database.manager.findOneBy(Group, { id: group.parentId }) : null;
      actor.ensure(createGroup, parent);
      await this.ensureFree(group);
      const made = await this.database.save(Object.assign(new Group(), { ...usual, ...group, lineage: [] as number[] }));
      made.lineage = [made.id, ...(parent?.lineage ?? [])];
      await this.database.save(made);
      const policy = usualPolicy({ days: deadlineDays, effect: lateEffect });
      await this.database.save(Object.assign(new DeadlinePolicy(), { group: made, ...policy }));
      await this.journal.note(actor, { verb: 'groups.create', subject: made.slug, details: { ...group, rules: policy.rules } });
      return made;
    });
  }

  addMandate(actor: Actor, group: Group, { validFrom, items, bases, note = null }: NewMandate): Promise<Mandate> {
    actor.ensure(serve, group);
    return this.database.transaction(async () => {
      const mandate = await this.database.save(Object.assign(new Mandate(), { group, validFrom, items, note }));
      await this.database.saveAll(bases.map((basis, position) => Object.assign(new MandateBasis(), { ...basis, mandate, position })));
      const instruments = bases.map(({ instrument, paragraph }) => ({ instrument: instrument.slug, paragraph }));
      await this.journal.note(actor, { verb: 'groups.mandate', subject: group.slug, details: { validFrom, instruments } });
      return mandate;
    });
  }

  /** All groups, those above before those below. */
  async all(): Promise<Group[]> {
    const groups = await this.database.manager.find(Group, { order: { slug: 'ASC' } });
    return groups.toSorted((one, other) => one.lineage.length - other.lineage.length);
  }

  /** The group whose symbols are printed so. */
  async labelled(label: string): Promise<Group | null> {
    return (await this.all()).find((group) => group.label === label) ?? null;
  }

  /** The group of this slug; else the one whose symbols begin so: CWG-WSIS is WG-WSIS (NUM-3). */
  async called(name: string): Promise<Group | null> {
    const wanted = name.toLowerCase();
    const group = await this.database.manager.findOneBy(Group, { slug: wanted });
    const isCalled = (one: Group) => [one.acronym, ...one.prefixes].some((prefix) => prefix?.toLowerCase() === wanted);
    return group ?? (await this.all()).find(isCalled) ?? null;
  }

  /** @throws Refused missing, when there is no such group. */
  async find(slug: string): Promise<Group> {
    const group = await this.called(slug);
    if (!group) throw Refused.missing('groups.missing', { slug: slug.slice(0, 100) });
    return group;
  }

  /** The group, for those who serve it. @throws Refused missing or forbidden */
  async served(actor: Actor, slug: string): Promise<Group> {
    const group = await this.find(slug);
    actor.ensure(serve, group);
    return group;
  }

  /** The groups above this one, the highest first. */
  async above(group: Group): Promise<Group[]> {
    const ids = group.lineage.slice(1);
    const groups = await this.database.manager.findBy(Group, { id: In(ids) });
    return groups.toSorted((one, other) => ids.indexOf(other.id) - ids.indexOf(one.id));
  }

  below(group: Group): Promise<Group[]> {
    return this.database.manager.find(Group, { where: { parentId: group.id }, order: { slug: 'ASC' } });
  }

  /** The mandates of a group, the latest first. */
  async mandates(group: Group): Promise<FoundedMandate[]> {
    const ofGroup = { group: { id: group.id } };
    const mandates = await this.database.manager.find(Mandate, { where: ofGroup, order: { validFrom: 'DESC', id: 'DESC' } });
    const bases = await this.database.manager.find(MandateBasis, {
      where: { mandate: ofGroup },
      relations: { mandate: true },
      order: { position: 'ASC' },
    });
    return mandates.map((mandate) => ({ mandate, bases: bases.filter((basis) => basis.mandate.id === mandate.id) }));
  }

  /** Everything that groups were told to do by an instrument. */
  mandatesUnder(instrument: Instrument): Promise<MandateBasis[]> {
    return this.database.manager.find(MandateBasis, {
      where: { instrument: { id: instrument.id } },
      relations: { mandate: { group: true } },
      order: { id: 'ASC' },
    });
  }

  private async ensureFree({ slug, acronym = null, prefixes = [] }: NewGroup): Promise<void> {
    const groups = await this.all();
    if (groups.some((one) => one.slug === slug)) throw Refused.field('slug', 'groups.slugTaken', { slug });
    ensureApart([acronym, ...prefixes], groups);
  }

  /** Refuses what the symbols of a group begin with, where another group's begin so or can be read so. */
  async ensurePrefixesFree({ id, acronym, prefixes }: Group): Promise<void> {
    ensureApart([acronym, ...prefixes], (await this.all()).filter((other) => other.id !== id));
  }
}

function ensureApart(prefixes: readonly (string | null)[], groups: readonly Group[]): void {
  const taken = groups.flatMap((one) => [one.acronym, ...one.prefixes]).flatMap((prefix) => prefix ?? []);
  const clash = prefixes.find((prefix) => prefix && taken.some((other) => clashes(prefix, other)));
  if (clash) throw Refused.field('acronym', 'groups.prefixTaken', { prefix: clash });
}

/** Whether two prefixes are one, or one reads as the other with a meeting's number behind it: WG and WG-2. */
function clashes(one: string, other: string): boolean {
  const [shorter, longer] = [one.toLowerCase(), other.toLowerCase()].toSorted((a, b) => a.length - b.length);
  return longer!.startsWith(shorter!) && /^(-\d.*)?$/.test(longer!.slice(shorter!.length));
}
