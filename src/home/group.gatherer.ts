import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PackContents } from '../delivery/pack-contents.service.js';
import { planPack, type PackTotal, totalOf } from '../delivery/pack-plan.js';
import { type DocumentList, DocumentLists } from '../documents/document-lists.js';
import { MentionsService } from '../documents/mentions/mentions.service.js';
import { saidInRelations } from '../documents/mentions/sayings.js';
import { RelatedDocuments, type ShownRelation } from '../documents/relations/related-documents.js';
import type { Gap } from '../documents/views/document-table.js';
import type { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import type { Group } from '../groups/group.entity.js';
import { serve } from '../groups/group.policy.js';
import { type FoundedMandate, GroupsService } from '../groups/groups.service.js';
import type { Seat } from '../groups/seat.entity.js';
import { SeatsService } from '../groups/seats.service.js';
import { Session } from '../sessions/session.entity.js';
import { pageLength } from './list-query.js';
import type { Mentions } from '../web/ui/told.js';
import { type MeetingLine, MeetingLines } from './meeting-lines.js';
import { NumberGaps } from './number-gaps.js';

/** What the page of a group shows. */
export interface GroupSight {
  group: Group;
  /** The groups above it, the highest first. */
  above: Group[];
  mandates: FoundedMandate[];
  officers: Seat[];
  meetings: MeetingLine[];
  /** The group in whose place it stands, and those that stand in its place (TOR-3). */
  predecessor: Group | null;
  successors: Group[];
  /** Whether its last day is over. */
  hasEnded: boolean;
  below: Subgroup[];
  /** The group's own sittings inside the meetings of the group above it. */
  sittings: Session[];
  /** Who sits now, for those who serve the group; null for others. */
  seats: Seat[] | null;
  /** What documents have to do with it, such as the one from which it came. */
  relations: ShownRelation[];
  /** What the texts on the page speak of. */
  mentions: Mentions;
  /** What this reader can download; null where there is too much to be counted for a page. */
  pack: PackTotal | null;
  /** Its own documents, between meetings: every number is accounted for. */
  own: OwnPapers;
}

/** A page of the documents of a group itself. */
export interface OwnPapers {
  list: DocumentList;
  gaps: ReadonlyMap<number, Gap>;
  /** From 1. */
  page: number;
}

/** Beyond as many documents the page does not tell how much there is to download. */
const mostCounted = 500;

export interface Subgroup {
  group: Group;
  sittings: Session[];
}

@Injectable()
export class GroupGatherer {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupsService,
    private readonly clock: Clock,
    private readonly seats: SeatsService,
    private readonly meetings: MeetingLines,
    private readonly packs: PackContents,
    private readonly related: RelatedDocuments,
    private readonly documents: DocumentLists,
    private readonly gaps: NumberGaps,
    private readonly mentions: MentionsService,
  ) {}

  /** @throws Refused missing, when there is no such group. */
  async group(actor: Actor, slug: string, page: number): Promise<GroupSight> {
    const group = await this.groups.find(slug);
    const below = await this.groups.below(group);
    const sittings = await this.sittings([group, ...below]);
    const meetings = await this.meetings.of(group);
    const own = await this.ownPapers(actor, group, page);
    const all = await this.groups.all();
    const mandates = await this.groups.mandates(group);
    const relations = await this.related.toGroup(actor, group);
    const of = ({ id }: Group) => sittings.filter((session) => session.group.id === id);
    return {
      group,
      above: await this.groups.above(group),
      mandates,
      officers: await this.seats.officers(group),
      meetings,
      predecessor: all.find(({ id }) => id === group.predecessorId) ?? null,
      successors: all.filter(({ predecessorId }) => predecessorId === group.id),
      hasEnded: group.hasEnded(this.clock.now()),
      below: below.map((one) => ({ group: one, sittings: of(one) })),
      sittings: of(group).filter(({ meeting }) => meeting.group.id !== group.id),
      seats: actor.may(serve, group) ? await this.seats.current(group) : null,
      relations,
      mentions: await this.mentionsIn(actor, group, mandates, relations),
      pack: await this.pack(actor, group, own.list.total + meetings.reduce((sum, { documents }) => sum + documents, 0)),
      own,
    };
  }

  private mentionsIn(actor: Actor, { note, basis }: Group, mandates: readonly FoundedMandate[], relations: readonly ShownRelation[]): Promise<Mentions> {
    const told = mandates.flatMap(({ mandate }) => [mandate.note, ...mandate.items.map(({ text }) => text)]);
    return this.mentions.in(actor, [note, basis, ...told, ...saidInRelations(relations)]);
  }

  private async ownPapers(actor: Actor, group: Group, page: number): Promise<OwnPapers> {
    const paging = { sort: 'symbol', limit: pageLength, offset: (page - 1) * pageLength } as const;
    const list = await this.documents.list(actor, { group }, paging);
    return { list, gaps: await this.gaps.inGroup(group, list.lines), page };
  }

  private async pack(actor: Actor, group: Group, count: number): Promise<PackTotal | null> {
    return count > mostCounted ? null : totalOf(planPack(await this.packs.of(actor, { group }), {}));
  }

  private sittings(groups: readonly Group[]): Promise<Session[]> {
    return this.database.manager.find(Session, {
      where: { group: { id: In(groups.map(({ id }) => id)) }, state: 'scheduled' },
      order: { day: 'ASC', starts: 'ASC', id: 'ASC' },
    });
  }
}
