import { Injectable } from '@nestjs/common';
import { Actor } from '../foundation/actor.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { type NewNote, NotesService } from '../proceedings/notes/notes.service.js';
import type { SampleData, SampleNote } from './data.js';
import type { Furnished } from './entered.js';

const portal = Actor.portal;

/** Enters what happened while the meetings sat. */
@Injectable()
export class SampleNotes {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly notes: NotesService,
  ) {}

  /** The facts of the report of 2008. Nobody noted them at a time that the portal knows. */
  async enter({ notes }: SampleData, furnished: Furnished): Promise<void> {
    for (const note of notes) await this.note(portal, note, furnished, true);
  }

  async note(actor: Actor, sample: SampleNote, furnished: Furnished, isOlder = false): Promise<void> {
    const { kind, texts, document, item: code, meeting: slug } = sample;
    const meeting = furnished.meetings.get(slug)!;
    const [item = null] = await this.meetings.items('item', meeting, code ? [code] : []);
    const variant = document ? furnished.variants.get(document)! : null;
    await this.notes.note(actor, meeting, { kind, texts, item, variant, ...speakerOf(sample, furnished), isOlder });
  }
}

function speakerOf({ by }: SampleNote, { organizations, offices }: Furnished): Partial<NewNote> {
  if (by === null) return {};
  if ('organization' in by) return { organization: organizations.get(by.organization)! };
  return 'office' in by ? { office: offices.get(by.office)! } : { speaker: by.text };
}
