import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { Journal } from '../../foundation/journal.js';
import { JournalLine } from '../../foundation/journal-line.entity.js';
import { type AccessLevel, accessLevels } from '../../groups/group.entity.js';
import { Document } from '../document.entity.js';
import { changeAccess } from '../document.policy.js';
import { RegistryService } from '../registry.service.js';

/** Who is to read a document from now on, and why. */
export interface AccessChange {
  access: AccessLevel;
  /** From when on everybody reads it; null: never by itself. */
  opensAt: Date | null;
  reason: string;
  /** Who of the author's side agreed, where it is opened further than before. */
  consent: string | null;
}

const verb = 'documents.changeAccess';

/** Changes who may read documents, with a reason that is kept (ACC-4 to ACC-6). */
@Injectable()
export class AccessService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly registry: RegistryService,
  ) {}

  change(actor: Actor, slug: string, { access, opensAt, reason, consent }: AccessChange): Promise<Document> {
    return this.database.transaction(async () => {
      const claimed = await this.database.claim(Document, { slug: slug.toLowerCase() });
      const { document: seen, sources } = await this.registry.find(actor, slug);
      const document = claimed ?? seen;
      actor.ensure(changeAccess, { document, sources });
      if (document.isWithdrawn) throw new Refused('gone', 'documents.withdrawn', { symbol: document.symbol });
      const from = { access: document.access, opensAt: document.opensAt };
      if (isSame(from, { access, opensAt })) throw Refused.conflict('documents.accessUnchanged', { symbol: document.symbol });
      if (opens(from, { access, opensAt })) ensureMayOpen(actor, document, consent);
      await this.database.save(Object.assign(document, { access, opensAt }));
      await this.journal.note(actor, { verb, subject: document.slug, details: { from, access, opensAt, reason, consent } });
      return document;
    });
  }

  /** What was changed so far, the latest first. */
  changes({ slug }: Document): Promise<JournalLine[]> {
    return this.database.manager.find(JournalLine, { where: { subject: slug, verb }, order: { id: 'DESC' } });
  }
}

type Openness = Pick<AccessChange, 'access' | 'opensAt'>;

function isSame(one: Openness, other: Openness): boolean {
  return one.access === other.access && one.opensAt?.getTime() === other.opensAt?.getTime();
}

/** Whether anybody reads it who would not have read it before, or reads it earlier. */
function opens(from: Openness, to: Openness): boolean {
  const never = Number.POSITIVE_INFINITY;
  const isEarlier = (to.opensAt?.getTime() ?? never) < (from.opensAt?.getTime() ?? never);
  return isEarlier || accessLevels.indexOf(to.access) < accessLevels.indexOf(from.access);
}

/** The secretariat opens what an author closed only when the author agrees (ACC-5). */
function ensureMayOpen(actor: Actor, { group }: Document, consent: string | null): void {
  if (!actor.serves(group.id)) throw Refused.field('access', 'documents.onlyClose');
  if (!consent) throw Refused.field('consent', 'documents.consentMissing');
}
