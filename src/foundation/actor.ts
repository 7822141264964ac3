import { Refused } from './errors.js';
import type { Language } from './i18n/languages.js';
import type { Rule } from './rule.js';

/** A current seat, as far as permissions need to know it. */
export interface SeatHeld {
  groupId: number;
  role: string;
  /** The entity for which the person sits; null where she sits for nobody but the group itself. */
  organizationId: number | null;
  /** Whether that entity is a member of the organization (ACC-2): a Member State, a Sector Member and so on. */
  forMember: boolean;
}

/** The signed-in person, as far as permissions and pages need to know her. */
export interface Identity {
  id: number;
  name: string;
  email: string | null;
  language: Language | null;
  zone: string | null;
  isAdmin: boolean;
}

/** What a token may be used for; a sign-in in the browser may do everything. */
export type Scope = 'read' | 'write';

/** With whose eyes the secretariat may look at a meeting. */
export const eyes = ['visitor', 'member', 'convenor'] as const;
export type Eye = (typeof eyes)[number];

/** That somebody looks with other eyes, and who that is. She sees what both may see, and does nothing. */
export interface Looking {
  eye: Eye;
  by: Actor;
}

/** Whoever is asking: a person with the seats she holds now, or a visitor who holds none. */
export class Actor {
  static readonly visitor = new Actor(null, [], new Set(), new Set());

  /** Somebody who has not signed in, at this moment. */
  static visitorAt(at: Date): Actor {
    return new Actor(null, [], new Set(), new Set(), 'write', new Set(), at);
  }

  /** The portal itself, when its command line acts or it loads the sample. */
  static readonly portal = new Actor(
    { id: 0, name: 'Plenary', email: null, language: null, zone: null, isAdmin: true },
    [],
    new Set(),
    new Set(),
  );

  constructor(
    readonly person: Identity | null,
    readonly seats: readonly SeatHeld[],
    /** The groups whose secretariat the person is, by a seat there or in a group above. */
    readonly servedGroups: ReadonlySet<number>,
    /** The groups that the person chairs, by a seat there or in a group above. */
    readonly chairedGroups: ReadonlySet<number>,
    readonly scope: Scope = 'write',
    /** The entities whose focal point the person is. */
    readonly answersFor: ReadonlySet<number> = new Set(),
    /** When she asks; what opens on a day is closed where that is not known. */
    readonly at: Date | null = null,
    /** Null for whoever looks with her own eyes. */
    readonly looking: Looking | null = null,
  ) {}

  /** The person; a visitor is asked to sign in. */
  get identity(): Identity {
    if (!this.person) throw Refused.unidentified();
    return this.person;
  }

  get isMember(): boolean {
    return this.seats.some((seat) => seat.forMember);
  }

  /** The entities for which the person acts, in all groups. */
  get organizationIds(): number[] {
    return [...new Set(this.seats.flatMap((seat) => seat.organizationId ?? []))];
  }

  actsFor(organizationId: number): boolean {
    return this.seats.some((seat) => seat.organizationId === organizationId);
  }

  /** Whether the person brings papers to a group for an entity. Observers, and those who sit elsewhere, do not (ACC-8). */
  bringsFor(organizationId: number, groupId: number): boolean {
    return this.seats.some(
      (seat) => seat.organizationId === organizationId && seat.groupId === groupId && seat.role !== 'observer',
    );
  }

  sitsIn(groupId: number): boolean {
    return this.seats.some((seat) => seat.groupId === groupId);
  }

  get isAdmin(): boolean {
    return this.person?.isAdmin ?? false;
  }

  serves(groupId: number): boolean {
    return this.isAdmin || this.servedGroups.has(groupId);
  }

  chairs(groupId: number): boolean {
    return this.chairedGroups.has(groupId);
  }

  may<Subject>(rule: Rule<Subject>, subject: Subject): boolean {
    return rule(this, subject);
  }

  /** Refuses what the rule does not allow: a visitor is asked to sign in, others are told that they may not. */
  ensure<Subject>(rule: Rule<Subject>, subject: Subject): void {
    if (this.may(rule, subject)) return;
    throw this.person ? Refused.forbidden() : Refused.unidentified();
  }
}
