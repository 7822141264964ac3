import { Injectable } from '@nestjs/common';
import type { DocumentLine } from '../documents/document-details.js';
import { DocumentLists } from '../documents/document-lists.js';
import { MentionsService } from '../documents/mentions/mentions.service.js';
import type { Actor } from '../foundation/actor.js';
import type { MandateBasis } from '../groups/mandate-basis.entity.js';
import { GroupsService } from '../groups/groups.service.js';
import type { Instrument } from '../instruments/instrument.entity.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Session } from '../sessions/session.entity.js';
import type { Mentions } from '../web/ui/told.js';
import { DocumentsOfIts, type OwnDocuments } from './own-documents.js';

/** What the page of an instrument shows. */
export interface InstrumentSight {
  instrument: Instrument;
  /** What the same body calls by the same number. */
  versions: Instrument[];
  /** What groups were told to do by it. */
  mandates: MandateBasis[];
  /** The documents that cite it, as far as this reader may read them. */
  documents: OwnDocuments;
  /** The meetings to which they came, with the sessions that took them up. */
  meetings: MeetingUnder[];
  /** What the texts on the page speak of. */
  mentions: Mentions;
}

export interface MeetingUnder {
  meeting: Meeting;
  sessions: Session[];
}

/** Of so many documents the meetings are looked for. */
const mostLookedAt = 200;

@Injectable()
export class InstrumentGatherer {
  constructor(
    private readonly instruments: InstrumentsService,
    private readonly groups: GroupsService,
    private readonly lists: DocumentLists,
    private readonly documents: DocumentsOfIts,
    private readonly mentions: MentionsService,
  ) {}

  /** @throws Refused missing, when there is no such instrument. */
  async instrument(actor: Actor, slug: string): Promise<InstrumentSight> {
    const instrument = await this.instruments.find(slug);
    const citing = { instrument: instrument.slug };
    const lines = await this.lists.first(actor, citing, { sort: 'symbol', limit: mostLookedAt });
    const mandates = await this.groups.mandatesUnder(instrument);
    return {
      instrument,
      versions: await this.instruments.versions(instrument),
      mandates,
      mentions: await this.mentions.in(actor, mandates.flatMap(({ mandate }) => mandate.items.map(({ text }) => text))),
      documents: await this.documents.of(actor, citing),
      meetings: meetingsOf(lines),
    };
  }
}

function meetingsOf(lines: readonly DocumentLine[]): MeetingUnder[] {
  const treatments = lines.flatMap((line) => line.treatments);
  const meetings = [...lines.map(({ document }) => document.meeting), ...treatments.map(({ meeting }) => meeting)];
  const sessions = treatments.flatMap(({ session }) => session ?? []);
  return uniquely(meetings.filter((meeting) => meeting !== null)).map((meeting) => ({
    meeting,
    sessions: uniquely(sessions).filter((session) => session.meeting.id === meeting.id),
  }));
}

function uniquely<Row extends { id: number }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
