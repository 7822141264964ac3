import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { Journal } from '../../foundation/journal.js';
import { ensureUnchanged } from '../../foundation/versions.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import type { Participation } from '../../participants/participation.entity.js';
import { ParticipantsService } from '../../participants/participants.service.js';
import type { Session } from '../../sessions/session.entity.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import { minute } from '../proceedings.policy.js';
import { AttendanceSheet } from './attendance-sheet.entity.js';

/** A sitting with those who were there, as far as the reader may see it. */
export interface Attendance {
  session: Session;
  /** How many were there, for how many entities: that everybody may know. */
  counts: { persons: number; entities: number; apologies: number };
  /** Null for those who may not see who takes part in the meeting (MTG-6). */
  present: Participation[] | null;
  apologies: Participation[] | null;
  /** 0 while nothing was noted. */
  version: number;
}

/** What is noted of a sitting, by the handles of participants. */
export interface Marks {
  present: readonly string[];
  apologies: readonly string[];
}

/** Who was there, sitting by sitting; shown to those to whom the participants of the meeting are shown. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly sessions: SessionsService,
    private readonly participants: ParticipantsService,
  ) {}

  /** The sittings that are to be held or were, in their order. */
  async of(actor: Actor, meeting: Meeting): Promise<Attendance[]> {
    const sessions = (await this.sessions.of(meeting)).map(({ session }) => session).filter(({ state }) => state === 'scheduled');
    const where = { session: { id: In(sessions.map(({ id }) => id)) } };
    const sheets = await this.database.manager.find(AttendanceSheet, { where, relations: { session: true } });
    const registered = await this.participants.registered(meeting);
    const { participants } = await this.participants.sight(actor, meeting);
    return sessions.map((session) => {
      const { present = [], apologies = [], version = 0 } = sheets.find((sheet) => sheet.session.id === session.id) ?? {};
      const [were, excused] = [present, apologies].map((handles) => registered.filter(({ person }) => handles.includes(person.handle)));
      const counts = { persons: were!.length, entities: new Set(were!.map(({ organization }) => organization.id)).size, apologies: excused!.length };
      const isShown = participants !== null;
      return { session, counts, present: isShown ? were! : null, apologies: isShown ? excused! : null, version };
    });
  }

  /** @throws Refused missing */
  async find(actor: Actor, meeting: Meeting, number: number): Promise<Attendance> {
    const found = (await this.of(actor, meeting)).find(({ session }) => session.number === number);
    if (!found) throw Refused.missing('sessions.noSuchSession');
    return found;
  }

  /** Notes who was there, anew as a whole. Nobody was there and sent apologies. */
  async mark(actor: Actor, meeting: Meeting, number: number, { present, apologies }: Marks, version?: number): Promise<Attendance> {
    actor.ensure(minute, meeting);
    const { session } = await this.find(actor, meeting, number);
    const known = (await this.participants.registered(meeting)).map(({ person }) => person.handle);
    if ([...present, ...apologies].some((handle) => !known.includes(handle))) throw Refused.field('present', 'proceedings.notTakingPart');
    if (present.some((handle) => apologies.includes(handle))) throw Refused.field('apologies', 'proceedings.presentAndExcused');
    await this.database.transaction(async () => {
      const blank = Object.assign(new AttendanceSheet(), { session, present: [], apologies: [], version: 0 });
      const sheet = await this.database.claimOrBegin(AttendanceSheet, { session: { id: session.id } }, blank);
      ensureUnchanged(sheet, version);
      const before = { present: sheet.present, apologies: sheet.apologies };
      Object.assign(sheet, { present: known.filter((one) => present.includes(one)), apologies: known.filter((one) => apologies.includes(one)) });
      await this.database.save(Object.assign(sheet, { version: sheet.version + 1 }));
      const details = { session: number, present: sheet.present, apologies: sheet.apologies, before };
      await this.journal.note(actor, { verb: 'proceedings.markAttendance', subject: meeting.slug, details });
    });
    return this.find(actor, meeting, number);
  }
}
