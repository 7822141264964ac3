import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Journal } from '../../foundation/journal.js';
import type { Document } from '../../documents/document.entity.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { Floor } from './floor.entity.js';
import { FloorWatch } from './floor-watch.service.js';
import { minute } from '../proceedings.policy.js';

/** What a meeting takes up now, told to everybody. */
@Injectable()
export class FloorsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly watch: FloorWatch,
  ) {}

  /** Takes up an item, a document, both; or nothing any more. */
  take(actor: Actor, meeting: Meeting, item: AgendaItem | null, document: Document | null): Promise<Floor> {
    actor.ensure(minute, meeting);
    return this.database.transaction(async () => {
      const since = await this.database.now();
      const none = Object.assign(new Floor(), { meeting, item: null, document: null, since, version: 0 });
      const floor = await this.database.claimOrBegin(Floor, { meeting: { id: meeting.id } }, none);
      Object.assign(floor, { item, document, since, version: floor.version + 1 });
      await this.database.save(floor);
      this.database.afterCommit(() => this.watch.look());
      const details = { item: item?.code ?? null, document: document?.symbol ?? null };
      await this.journal.note(actor, { verb: 'proceedings.take', subject: meeting.slug, details });
      return floor;
    });
  }

  /** Null while the meeting takes up nothing. */
  async of({ id }: Meeting): Promise<Floor | null> {
    const floor = await this.database.manager.findOneBy(Floor, { meeting: { id } });
    return floor && !floor.isEmpty ? floor : null;
  }
}
