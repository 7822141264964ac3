import { DocumentsService } from '../../src/documents/documents.service.js';
import type { Document } from '../../src/documents/document.entity.js';
import { type NewDocument, RegistrationService } from '../../src/documents/registration.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { World } from '../builders/world.js';

type Known = Partial<NewDocument> & { meeting: Meeting };

/** A document on the table of a meeting, posted to everyone unless said otherwise, issued without a file. */
export async function documentOf(world: World, the: Known): Promise<Document> {
  const registration = world.get(RegistrationService);
  return world.get(Database).transaction(async () => {
    const number = the.number ?? (await registration.nextNumber({ group: the.meeting.group, meeting: the.meeting }));
    const now = world.clock.now();
    const postedAt = the.publication === undefined || the.publication === 'posted' ? now : null;
    const document = await registration.register({
      group: the.meeting.group,
      titles: { en: `Paper ${number}` },
      access: 'public',
      publication: 'posted',
      registeredAt: now,
      postedAt,
      checkedAt: now,
      sources: [],
      ...the,
      number,
    });
    const issue = { key: 'rev0', files: [], otherLanguages: 'missing', registeredAt: now, postedAt, isLate: false } as const;
    await registration.issue(document, issue);
    return document;
  });
}

export function withdraw(world: World, { slug }: Document, reason: string): Promise<Document> {
  return world.get(DocumentsService).withdraw(Actor.portal, slug, reason);
}

/** The words of a page's main part, without marks. */
export function wordsOf(html: string): string {
  return mainOf(html)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

export function mainOf(html: string): string {
  return /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
}
