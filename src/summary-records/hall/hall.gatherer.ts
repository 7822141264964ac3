import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import { DocumentDetails, type DocumentLine } from '../../documents/document-details.js';
import { Treatment } from '../../documents/treatments/treatment.entity.js';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import type { Floor } from '../../proceedings/floor/floor.entity.js';
import { Note } from '../../proceedings/notes/note.entity.js';
import { outcomeTexts } from '../compiling/papers.js';
import { pointFact } from '../compiling/points.js';
import { readProvisional } from '../summary-record.policy.js';

/** What the hall sees: what is taken up, and what the chair ruled while it was. */
export interface HallSight {
  meeting: Meeting;
  floor: Floor | null;
  /** The document that is taken up, as much of it as this reader sees. */
  line: DocumentLine | null;
  /** In light markup, in every language in which it can be said. */
  ruling: Texts | null;
}

@Injectable()
export class HallGatherer {
  constructor(
    private readonly database: Database,
    private readonly details: DocumentDetails,
  ) {}

  async sight(actor: Actor, meeting: Meeting, floor: Floor | null): Promise<HallSight> {
    const line = floor?.document ? await this.details.line(actor, floor.document) : null;
    return { meeting, floor, line, ruling: floor && (await this.ruling(actor, meeting, floor.since)) };
  }

  /** The latest outcome or decision since then. Decisions are for those who would read them in the record now. */
  private async ruling(actor: Actor, { id }: Meeting, since: Date): Promise<Texts | null> {
    const meeting = { id };
    const [treatment] = await this.database.manager.find(Treatment, {
      where: { meeting, recordedAt: MoreThanOrEqual(since) },
      relations: { variant: { document: true } },
      order: { id: 'DESC' },
      take: 1,
    });
    const [decision] = await this.database.manager.find(Note, {
      where: { meeting, kind: 'decision', isStruck: false, notedAt: MoreThanOrEqual(since) },
      order: { number: 'DESC' },
      take: 1,
    });
    const isHeard = decision && actor.may(readProvisional, decision.meeting);
    if (isHeard && (!treatment || treatment.recordedAt! <= decision.notedAt!)) return pointFact(decision, decision.item).texts;
    return treatment ? this.outcome(actor, treatment) : null;
  }

  /** Nothing, where this reader may not read the document. */
  private async outcome(actor: Actor, treatment: Treatment): Promise<Texts | null> {
    const { document } = treatment.variant;
    const { sight } = await this.details.line(actor, document);
    return sight === 'all' ? outcomeTexts(document, treatment) : null;
  }
}
