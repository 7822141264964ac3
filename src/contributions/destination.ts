import type { Document } from '../documents/document.entity.js';
import { Refused } from '../foundation/errors.js';
import type { Group } from '../groups/group.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';

/** Where a contribution goes: to a meeting, or between meetings to the group itself. */
export class Destination {
  private constructor(
    readonly group: Group,
    /** Null for the group itself. */
    readonly meeting: Meeting | null,
  ) {}

  static meeting(meeting: Meeting): Destination {
    return new Destination(meeting.group, meeting);
  }

  static group(group: Group): Destination {
    return new Destination(group, null);
  }

  /** Where what follows a document goes; null for a document of another body. */
  static of({ group, meeting, foreignSymbol }: Document): Destination | null {
    return !meeting && foreignSymbol ? null : new Destination(group, meeting);
  }

  /** Where a revision of a document goes. @throws Refused conflict, for a document of another body */
  static toRevise(document: Document): Destination {
    const destination = Destination.of(document);
    if (!destination) throw Refused.conflict('contributions.foreign', { symbol: document.symbol });
    return destination;
  }

  get slug(): string {
    return (this.meeting ?? this.group).slug;
  }

  /** Its own page. */
  get address(): string {
    return this.meeting ? `/meetings/${this.meeting.slug}` : `/groups/${this.group.slug}`;
  }

  /** The zone in which its times are told. */
  get zone(): string {
    return this.meeting?.timeZone ?? this.group.zone;
  }

  /** Whether this document lies there. */
  holds({ group, meeting, foreignSymbol }: Document): boolean {
    if (this.meeting) return meeting?.id === this.meeting.id;
    return meeting === null && foreignSymbol === null && group.id === this.group.id;
  }

  /** A meeting takes contributions while it is open, a group always; neither does once the group has ended. */
  takesContributions(now: Date): boolean {
    return !this.group.hasEnded(now) && (this.meeting?.acceptsContributions(now) ?? true);
  }

  /** @throws Refused conflict, which says what stands in the way */
  ensureTakesContributions(now: Date): void {
    if (this.group.hasEnded(now)) throw Refused.conflict('documents.groupEnded', { group: this.group.label });
    if (!this.takesContributions(now)) throw Refused.conflict('contributions.closed');
  }
}
