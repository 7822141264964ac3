import { Injectable } from '@nestjs/common';
import { Like } from 'typeorm';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { NotesService } from '../../proceedings/notes/notes.service.js';
import { RecordPoliciesService } from '../policies/record-policies.service.js';
import { RecordParagraph } from '../record-paragraph.entity.js';

/** Knows whose interventions a record reports: a delegation may be bound to correct its own alone (SR-6). */
@Injectable()
export class InterventionsService {
  constructor(
    private readonly database: Database,
    private readonly notes: NotesService,
    private readonly policies: RecordPoliciesService,
  ) {}

  /** The handles of the paragraphs that are not for this delegation to correct. */
  async closedTo(organizationIds: readonly number[], meeting: Meeting): Promise<ReadonlySet<string>> {
    const { correctable } = await this.policies.inForce(meeting.group);
    if (correctable === 'any') return new Set();
    const speakers = await this.speakers(meeting);
    return new Set([...speakers].flatMap(([handle, speaker]) => (organizationIds.includes(speaker) ? [] : [handle])));
  }

  /** The same for whoever acts for several. */
  closedToActor(actor: Actor, meeting: Meeting): Promise<ReadonlySet<string>> {
    return this.closedTo(actor.organizationIds, meeting);
  }

  /** Which entity spoke, by the handle of the paragraph that reports it. */
  private async speakers(meeting: Meeting): Promise<Map<string, number>> {
    const notes = await this.notes.all(meeting);
    const spoken = new Map<string | null, number>(notes.flatMap(({ number, organization }) => (organization ? [[`note/${number}`, organization.id] as const] : [])));
    const where = { record: { meeting: { id: meeting.id } }, fact: Like('note/%') };
    const paragraphs = await this.database.manager.find(RecordParagraph, { select: { id: true, handle: true, fact: true }, where, loadEagerRelations: false });
    return new Map(paragraphs.flatMap(({ handle, fact }) => (spoken.has(fact) ? [[handle, spoken.get(fact)!] as const] : [])));
  }
}
