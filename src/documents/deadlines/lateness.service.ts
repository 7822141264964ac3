import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { Journal } from '../../foundation/journal.js';
import type { DocumentClass } from '../../groups/deadline-policy.entity.js';
import { know, post } from '../document.policy.js';
import { DocumentSource } from '../document-source.entity.js';
import { Document } from '../document.entity.js';
import { JudgingService } from './judging.service.js';

/** By which deadline a paper is to be judged, or why it is not to count as late whatever the clock says. */
export interface Judgement {
  documentClass: DocumentClass;
  /** Null: as the clock says. */
  notLateReason: string | null;
}

/** Lets the secretariat judge by hand what the clock alone cannot know (DL-11). */
@Injectable()
export class LatenessService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly judging: JudgingService,
  ) {}

  judge(actor: Actor, slug: string, { documentClass, notLateReason }: Judgement): Promise<Document> {
    return this.database.transaction(async () => {
      const document = await this.database.claim(Document, { slug: slug.toLowerCase() });
      const sources = document ? await this.database.manager.findBy(DocumentSource, { document: { id: document.id } }) : [];
      if (!document || !actor.may(know, { document, sources })) {
        throw Refused.missing('documents.missing', { symbol: slug.slice(0, 100) });
      }
      actor.ensure(post, { document, sources });
      if (!document.meeting) throw Refused.conflict('documents.noDeadline', { symbol: document.symbol });
      const from = { documentClass: document.documentClass, notLateReason: document.notLateReason, isLate: document.isLate };
      await this.database.save(Object.assign(document, { documentClass, notLateReason }));
      await this.judging.judge(document.meeting, [document]);
      const details = { from, to: { documentClass, notLateReason, isLate: document.isLate } };
      await this.journal.note(actor, { verb: 'documents.judgeLateness', subject: document.slug, details });
      return document;
    });
  }
}
