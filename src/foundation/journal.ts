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

  async note(actor: Actor, { verb, subject, onBehalfOf = null, details = {} }: Deed): Promise<void> {
    const line = Object.assign(new JournalLine(), {
      at: await this.database.now(),
      personId: actor.person?.id || null,
      person: actor.person?.name ?? 'Plenary',
      onBehalfOf,
      verb,
      subject,
      details,
    });
    await this.database.save(line);
  }

  /** The lines about one subject, oldest first. */
  about(subject: string): Promise<JournalLine[]> {
    return this.database.manager.find(JournalLine, { where: { subject }, order: { id: 'ASC' } });
  }
}
