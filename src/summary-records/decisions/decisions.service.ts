import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { NotesService } from '../../proceedings/notes/notes.service.js';
import type { Edition, EditionSection } from '../editions/edition.entity.js';
import { EditionsService } from '../editions/editions.service.js';
import { kinOf } from '../paragraphs/kin.js';
import { SummaryRecordsService } from '../summary-records.service.js';

/** The decisions of a record, under the headings and numbers that they have in it. */
export interface Decided {
  edition: Edition;
  /** Those in which something was decided. */
  sections: EditionSection[];
}

/** Finds in a record the paragraphs that say what was decided (SR-11). */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly editions: EditionsService,
    private readonly records: SummaryRecordsService,
    private readonly notes: NotesService,
  ) {}

  /** Of the record as it was sent out last. @throws Refused missing, where the actor reads none */
  async of(actor: Actor, meeting: Meeting): Promise<Decided> {
    const edition = await this.editions.find(actor, meeting);
    const handles = await this.deciding(edition);
    const sections = edition.sections
      .map((section) => ({ ...section, paragraphs: section.paragraphs.filter(({ handle }) => handles.has(handle)) }))
      .filter(({ paragraphs }) => paragraphs.length > 0);
    return { edition, sections };
  }

  /** The paragraphs behind which stands a decision that was noted, whatever they were split off from or joined with. */
  private async deciding({ record }: Edition): Promise<ReadonlySet<string>> {
    const notes = (await this.notes.all(record.meeting)).filter(({ kind, isStruck }) => kind === 'decision' && !isStruck);
    const facts = new Set<string | null>(notes.map(({ number }) => `note/${number}`));
    const paragraphs = await this.records.paragraphs(record);
    return new Set(paragraphs.filter((one) => kinOf(one, paragraphs).some(({ fact }) => facts.has(fact))).map(({ handle }) => handle));
  }
}
