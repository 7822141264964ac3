import { In } from 'typeorm';
import { Contribution } from '../../src/contributions/contribution.entity.js';
import { Document } from '../../src/documents/document.entity.js';
import { DocumentFile } from '../../src/documents/variants/document-file.entity.js';
import { DocumentItem } from '../../src/documents/document-item.entity.js';
import { DocumentSource } from '../../src/documents/document-source.entity.js';
import { RegistrationService } from '../../src/documents/registration.service.js';
import { Treatment } from '../../src/documents/treatments/treatment.entity.js';
import { Variant } from '../../src/documents/variants/variant.entity.js';
import type { Database } from '../../src/foundation/database/database.js';
import { FileText } from '../../src/foundation/files/stored-file.entity.js';
import type { Organization } from '../../src/people/organization.entity.js';
import { newCanary } from './canaries.js';
import type { Paper, Place } from './place.js';

/** Makes another paper of it, under the same number: everything that its line in a list tells, and everything else. */
export async function rewriteAll(place: Place, paper: Paper): Promise<void> {
  const { database, world, bystander } = place;
  await rewriteBeyondLine(place, paper);
  await database.transaction(async () => {
    const document = (await database.claim(Document, { slug: paper.slug }))!;
    Object.assign(document, { titles: { fr: `Sur ${newCanary()}`, zh: '另一个标题' }, isTitleDescriptive: true });
    if (document.withdrawalReason) document.withdrawalReason = newCanary();
    await nameSource(database, document, bystander);
    await world.get(RegistrationService).refreshWords(document);
  });
}

/** Makes another paper of it but for what its line tells: its title and its source. */
export async function rewriteBeyondLine({ database }: Place, { slug }: Paper): Promise<void> {
  await database.transaction(async () => {
    const document = (await database.claim(Document, { slug }))!;
    await database.save(Object.assign(document, otherFacts(document)));
    const of = { document: { id: document.id } };
    for (const item of await database.manager.findBy(DocumentItem, of)) await database.remove(item);
    for (const variant of await database.manager.findBy(Variant, of)) {
      await database.save(Object.assign(variant, { isLate: !variant.isLate, postedAt: earlier(variant.postedAt) }));
      await database.save(Object.assign(new Treatment(), { ...treatment, variant, target: newCanary() }));
    }
    if (document.meeting) await rewriteTexts(database, document);
  });
}

/** The same with the draft. */
export async function rewriteDraft({ database, draft: { key } }: Place): Promise<void> {
  await database.transaction(async () => {
    const draft = (await database.claim(Contribution, { key }))!;
    const answers = { ...draft.answers, title: newCanary(), purpose: 'information' };
    await database.save(Object.assign(draft, { answers }));
  });
}

const treatment = { outcome: 'noted', meeting: null, session: null, remark: null, recordedAt: null };

function otherFacts({ isLate, registeredAt, postedAt }: Document): Partial<Document> {
  return {
    purpose: 'information',
    originalLanguage: 'fr',
    dated: '2025-12-24',
    isLate: !isLate,
    registeredAt: earlier(registeredAt),
    postedAt: earlier(postedAt),
    checkedAt: null,
    presentedBy: { en: newCanary() },
    note: { en: newCanary() },
    actionLines: { main: ['C3'], supplementary: ['C7'] },
  };
}

function earlier(at: Date | null): Date | null {
  return at && new Date(at.getTime() - 40 * 86_400_000);
}

async function nameSource(database: Database, { id }: Document, organization: Organization): Promise<void> {
  for (const source of await database.manager.findBy(DocumentSource, { document: { id } })) {
    await database.save(Object.assign(source, { organization, text: null, isConfirmed: false }));
  }
}

async function rewriteTexts(database: Database, { id }: Document): Promise<void> {
  const files = await database.manager.findBy(DocumentFile, { version: { variant: { document: { id } } } });
  for (const text of await database.manager.findBy(FileText, { file: { id: In(files.map(({ file }) => file.id)) } })) {
    await database.save(Object.assign(text, { blocks: [{ as: 'paragraph', text: newCanary() }] }));
  }
}
