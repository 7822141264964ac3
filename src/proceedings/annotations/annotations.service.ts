import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Journal } from '../../foundation/journal.js';
import { tidyProse } from '../../foundation/prose/tidy-prose.js';
import { ensureUnchanged } from '../../foundation/versions.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { minute } from '../proceedings.policy.js';
import { Annotation } from './annotation.entity.js';

/** What is written under an item. */
export type AnnotationWords = Partial<Record<'speech' | 'remarks', string | null>>;

/** The chair's annotated agenda, for chair and secretariat alone. */
@Injectable()
export class AnnotationsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly meetings: MeetingsService,
  ) {}

  async of(actor: Actor, meeting: Meeting): Promise<Annotation[]> {
    actor.ensure(minute, meeting);
    const all = await this.database.manager.find(Annotation, { where: { meeting: { id: meeting.id } }, order: { code: 'ASC' } });
    return all.filter(({ isEmpty }) => !isEmpty);
  }

  /** What stands under an item, or under one that is on the agenda no more; empty where nothing does. @throws Refused invalid */
  async at(actor: Actor, meeting: Meeting, code: string): Promise<Annotation> {
    actor.ensure(minute, meeting);
    const found = await this.database.manager.findOneBy(Annotation, { meeting: { id: meeting.id }, code });
    if (!found) await this.meetings.items('item', meeting, [code]);
    return found ?? blank(meeting, code);
  }

  /** What is left out stays. The journal tells that somebody wrote, never what. */
  async write(actor: Actor, meeting: Meeting, code: string, words: AnnotationWords, version?: number): Promise<Annotation> {
    await this.at(actor, meeting, code);
    return this.database.transaction(async () => {
      const annotation = await this.database.claimOrBegin(Annotation, { meeting: { id: meeting.id }, code }, blank(meeting, code));
      ensureUnchanged(annotation, version);
      for (const part of ['speech', 'remarks'] as const) {
        if (words[part] !== undefined) annotation[part] = tidyProse(words[part] ?? '') || null;
      }
      annotation.version += 1;
      await this.database.save(annotation);
      await this.journal.note(actor, { verb: 'proceedings.annotate', subject: meeting.slug, details: { item: code } });
      return annotation;
    });
  }
}

function blank(meeting: Meeting, code: string): Annotation {
  return Object.assign(new Annotation(), { meeting, code, speech: null, remarks: null, version: 0 });
}
