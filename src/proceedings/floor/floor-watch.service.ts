import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import { In } from 'typeorm';
import { Treatment } from '../../documents/treatments/treatment.entity.js';
import { Database } from '../../foundation/database/database.js';
import { Errand } from '../../foundation/errand.js';
import { Refused } from '../../foundation/errors.js';
import { LOG } from '../../foundation/tokens.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { EventStream } from '../../web/event-stream.js';
import { Note } from '../notes/note.entity.js';
import { Floor } from './floor.entity.js';

/** How a listener sees what is taken up, as HTML. */
export type Sight = (floor: Floor | null) => string | Promise<string>;

interface Listener {
  meeting: Meeting;
  sight: Sight;
  stream: EventStream;
}

/** How often it is looked for what others have changed, in milliseconds. */
const interval = 3_000;

/**
 * Tells those who listen what their meetings take up. What is changed through this portal is told at once; what another
 * one changes in the same database, a few seconds later. It asks the database only while somebody listens, and once for all.
 */
@Injectable()
export class FloorWatch implements BeforeApplicationShutdown {
  /** As many listen at once; others load the page again instead. */
  most = 2_000;
  private readonly listeners = new Set<Listener>();
  private stamps: ReadonlyMap<number, string> = new Map();
  private readonly looking = new Errand(
    () => this.lookOnce(),
    (error) => this.log.warn({ err: error }, 'looking at the floor'),
  );
  private timer: NodeJS.Timeout | undefined;
  private isEnding = false;

  constructor(
    private readonly database: Database,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** @throws Refused unavailable, when too many listen already, or the portal is about to end */
  async listen(meeting: Meeting, response: Response, sight: Sight): Promise<void> {
    if (this.isEnding || this.listeners.size >= this.most) throw new Refused('unavailable', 'proceedings.tooManyListen');
    const listener: Listener = { meeting, sight, stream: new EventStream(response, () => this.listeners.delete(listener)) };
    this.listeners.add(listener);
    await this.tell([listener]);
    this.timer ??= setTimeout(() => this.look(), interval).unref();
  }

  /** Looks now whether anything has changed, then again and again as long as somebody listens. */
  look(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.listeners.size === 0) return;
    void this.looking.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    clearTimeout(this.timer);
    for (const { stream } of this.listeners) stream.end();
    await this.looking.end();
  }

  private async lookOnce(): Promise<void> {
    await this.tellWhatChanged().finally(() => {
      if (!this.isEnding) this.timer ??= setTimeout(() => this.look(), interval).unref();
    });
  }

  private async tellWhatChanged(): Promise<void> {
    const stamps = await this.stampsOf([...new Set([...this.listeners].map(({ meeting }) => meeting.id))]);
    const before = this.stamps;
    this.stamps = stamps;
    await this.tell([...this.listeners].filter(({ meeting }) => stamps.get(meeting.id) !== before.get(meeting.id)));
  }

  private async tell(listeners: readonly Listener[]): Promise<void> {
    if (listeners.length === 0) return;
    const ids = [...new Set(listeners.map(({ meeting }) => meeting.id))];
    const floors = await this.database.manager.find(Floor, { where: { meeting: { id: In(ids) } }, relations: { meeting: true } });
    for (const listener of listeners) {
      await this.tellOne(listener, floors.find(({ meeting, isEmpty }) => meeting.id === listener.meeting.id && !isEmpty) ?? null);
    }
  }

  /** Whoever cannot be told is let go and asks again; the others are told all the same. */
  private async tellOne({ sight, stream }: Listener, floor: Floor | null): Promise<void> {
    try {
      stream.tell(await sight(floor));
    } catch (error) {
      this.log.warn({ err: error }, 'telling what is on the floor');
      stream.end();
    }
  }

  /** What differs as soon as a meeting takes up something else, notes something, or treats a document. */
  private async stampsOf(meetings: readonly number[]): Promise<Map<number, string>> {
    const found = await this.database.manager
      .createQueryBuilder(Floor, 'floor')
      .select('floor.meeting', 'meeting')
      .addSelect('floor.version', 'version')
      .addSelect((notes) => notes.select('SUM(note.version)').from(Note, 'note').where('note.meeting = floor.meeting'), 'notes')
      .addSelect((treated) => treated.select('MAX(treated.id)').from(Treatment, 'treated').where('treated.meeting = floor.meeting'), 'treated')
      .where('floor.meeting IN (:...meetings)', { meetings })
      .getRawMany<{ meeting: number; version: number; notes: number | null; treated: number | null }>();
    return new Map(found.map(({ meeting, version, notes, treated }) => [Number(meeting), [version, notes, treated].join()]));
  }
}
