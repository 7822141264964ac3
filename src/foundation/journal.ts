import { Injectable } from '@nestjs/common';
import type { Actor } from './actor.js';
import { Database } from './database/database.js';
import { JournalLine } from './journal-line.entity.js';

export interface Deed {
  verb: string;
  subject: string;
  onBehalfOf?: string | null;
  details?: Record<string, unknown>;
}

/** What every verb leaves behind: who did what, for whom, when, and what changed, in the verb's own transaction. */
@Injectable()
export class Journal {
  constructor(private readonly database: Database) {}

  note(actor: Actor, deed: Deed): Promise<void> {
    return this.noteAll(actor, [deed]);
  }

  /** The same for many deeds of one moment. */
  async noteAll(actor: Actor, deeds: readonly Deed[]): Promise<void> {
    const at = await this.database.now();
    const lines = deeds.map(({ verb, subject, onBehalfOf = null, details = {} }) =>
      Object.assign(new JournalLine(), {
        at,
        personId: actor.person?.id || null,
        person: actor.person?.name ?? 'Plenary',
        onBehalfOf,
        verb,
        subject,
        details,
      }),
    );
    await this.database.saveAll(lines);
  }

  /** The lines about one subject, oldest first. */
  about(subject: string): Promise<JournalLine[]> {
    return this.database.manager.find(JournalLine, { where: { subject }, order: { id: 'ASC' } });
  }
}
