import { Injectable } from '@nestjs/common';
import { PackContents } from '../delivery/pack-contents.service.js';
import { PackDownloads } from '../delivery/pack-downloads.service.js';
import { type PackPaper, paperOf } from '../delivery/pack-paper.js';
import { type PackTotal, totalsOf } from '../delivery/pack-plan.js';
import type { DocumentLine } from '../documents/document-details.js';
import { type DocumentList, DocumentLists } from '../documents/document-lists.js';
import { MentionsService } from '../documents/mentions/mentions.service.js';
import { registerIn } from '../documents/series/series.policy.js';
import type { Series } from '../documents/series/series.entity.js';
import { SeriesService } from '../documents/series/series.service.js';
import type { Gap } from '../documents/views/document-table.js';
import type { Actor } from '../foundation/actor.js';
import type { Seat } from '../groups/seat.entity.js';
import { SeatsService } from '../groups/seats.service.js';
import type { AgendaItem } from '../meetings/agenda-item.entity.js';
import type { MeetingChange } from '../meetings/meeting-change.entity.js';
import { MeetingChangesService } from '../meetings/meeting-changes.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import type { Outcome } from '../proceedings/outcomes/outcome.entity.js';
import { OutcomesService } from '../outcomes/outcomes.service.js';
import { type ParticipantCounts, ParticipantsService } from '../participants/participants.service.js';
import type { Organization } from '../people/organization.entity.js';
import type { Floor } from '../proceedings/floor/floor.entity.js';
import { FloorsService } from '../proceedings/floor/floors.service.js';
import { type ChairedSession, SessionsService } from '../sessions/sessions.service.js';
import { EditionsService } from '../summary-records/editions/editions.service.js';
import type { SummaryRecord } from '../summary-records/summary-record.entity.js';
import type { Mentions } from '../web/ui/told.js';
import type { ListAddress } from '../web/ui/list-address.js';
import { type ListQuery, pageLength } from './list-query.js';
import { NumberGaps } from './number-gaps.js';
import { SourceChoices } from './source-choices.js';

/** What the page of a meeting shows. */
export interface MeetingSight {
  meeting: Meeting;
  chairs: Seat[];
  agenda: AgendaItem[];
  sessions: ChairedSession[];
  /** What earlier meetings left open, as far as this reader may see it. */
  stillOpen: Outcome[];
  /** Whether its record is out for this reader. */
  hasRecord: boolean;
  /** The records of earlier meetings that it is to approve, by the ids of the agenda items, as far as they are out for this reader. */
  toApprove: ReadonlyMap<number, SummaryRecord>;
  /** What it takes up at this moment. */
  floor: Floor | null;
  /** What was changed of it after it had become known. */
  changes: MeetingChange[];
  /** The documents that the agenda lists under its items: all of the meeting, within reason. */
  underItems: DocumentLine[];
  list: DocumentList;
  /** All documents, with what each has for this reader to download. */
  papers: ReadonlyMap<PackPaper, PackTotal>;
  /** Since when documents are new to the reader; null where she has not taken all of them yet. */
  takenAt: Date | null;
  /** How many numbers the meeting has given. */
  total: number;
  gaps: ReadonlyMap<number, Gap>;
  sources: Organization[];
  participants: ParticipantCounts;
  query: ListQuery;
  /** The address of the list as it is shown. */
  address: ListAddress;
  /** On narrow screens: whether documents stand under the agenda or in the table. */
  view: 'agenda' | 'table';
  /** What the texts on the page speak of. */
  mentions: Mentions;
  /** Whether the reader may register documents in some series of the group. */
  mayRegister: boolean;
  /** The series for whose papers there are templates. */
  templates: Series[];
}

/** More documents than these are found in the table alone. */
const mostUnderItems = 400;

@Injectable()
export class MeetingGatherer {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly changes: MeetingChangesService,
    private readonly seats: SeatsService,
    private readonly sessions: SessionsService,
    private readonly documents: DocumentLists,
    private readonly sources: SourceChoices,
    private readonly gaps: NumberGaps,
    private readonly packs: PackContents,
    private readonly downloads: PackDownloads,
    private readonly series: SeriesService,
    private readonly participants: ParticipantsService,
    private readonly mentions: MentionsService,
    private readonly floors: FloorsService,
    private readonly records: EditionsService,
    private readonly outcomes: OutcomesService,
  ) {}

  /** @throws Refused missing, when there is no such meeting. */
  async meeting(actor: Actor, slug: string, query: ListQuery, wantsTable: boolean): Promise<MeetingSight> {
    const meeting = await this.meetings.find(slug);
    const all = await this.documents.list(actor, { meeting }, { sort: 'symbol', limit: mostUnderItems });
    const isComplete = query.sort === 'symbol' && !query.isFiltered;
    const list = (isComplete ? pageOf(all, query.page) : null) ?? (await this.listed(actor, meeting, query));
    const series = (await this.series.of(meeting.group)).filter(({ isOpen }) => isOpen);
    const told = {
      meeting,
      agenda: await this.meetings.agenda(meeting),
      sessions: await this.sessions.of(meeting),
      floor: await this.floors.of(meeting),
      changes: await this.changes.of(meeting),
    };
    return {
      ...told,
      chairs: await this.chairs(meeting),
      mentions: await this.mentionsIn(actor, told),
      underItems: all.lines,
      list,
      papers: totalsOf(all.next === null ? all.lines.map(paperOf) : await this.packs.of(actor, { meeting })),
      takenAt: await this.downloads.last(actor, { meeting }),
      total: all.total,
      stillOpen: await this.stillOpen(actor, meeting),
      hasRecord: await this.records.isOutFor(actor, meeting),
      toApprove: await this.records.toApprove(actor, meeting),
      gaps: isComplete ? await this.gaps.inMeeting(meeting, list.lines) : new Map(),
      participants: await this.participants.counts(meeting),
      sources: await this.sources.of(actor, meeting),
      query,
      address: {
        path: `/meetings/${meeting.slug}`,
        params: { ...query.params, view: wantsTable ? 'table' : undefined, eyes: actor.looking?.eye },
        fragment: 'documents',
      },
      mayRegister: !actor.looking && series.some((one) => actor.may(registerIn, one)),
      templates: series.filter((one) => one.registeredBy === 'members' || actor.may(registerIn, one)),
      view: wantsTable || isNarrowed(query) ? 'table' : 'agenda',
    };
  }

  private mentionsIn(actor: Actor, { meeting, agenda, sessions, changes }: Pick<MeetingSight, 'meeting' | 'agenda' | 'sessions' | 'changes'>): Promise<Mentions> {
    const { note, agendaNote } = meeting;
    const said = sessions.flatMap(({ session }) => [session.note, session.reason]);
    return this.mentions.in(actor, [note, agendaNote, ...agenda.map(({ titles }) => titles), ...said, ...changes.map(({ reason }) => reason)]);
  }

  private listed(actor: Actor, meeting: Meeting, { filter, sort, page }: ListQuery): Promise<DocumentList> {
    const paging = { sort, limit: pageLength, offset: (page - 1) * pageLength };
    return this.documents.list(actor, { meeting, ...filter }, paging);
  }

  /** A meeting that is over has done with what was open before it. */
  private async stillOpen(actor: Actor, meeting: Meeting): Promise<Outcome[]> {
    if (meeting.state === 'closed') return [];
    const all = await this.outcomes.of(actor, meeting.group);
    return all.filter(({ note, isToDo }) => isToDo && note.meeting.number < meeting.number);
  }

  /** Who chairs the group when the meeting opens. */
  private async chairs({ group, opensOn }: Meeting): Promise<Seat[]> {
    if (!opensOn) return [];
    return (await this.seats.officers(group)).filter((seat) => seat.role === 'chair' && seat.isHeldOn(opensOn));
  }
}

/** A page of the table, cut out of all documents where they are at hand. */
function pageOf({ lines, total, next }: DocumentList, page: number): DocumentList | null {
  return next === null ? { lines: lines.slice((page - 1) * pageLength, page * pageLength), total, next } : null;
}

/** Whoever narrows down, sorts or turns the pages of the table wants to see it. */
function isNarrowed({ isFiltered, page, params }: ListQuery): boolean {
  return isFiltered || page > 1 || params.sort !== undefined || params.as !== undefined;
}
