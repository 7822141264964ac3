import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../../foundation/database/database.js';
import type { DocumentClass } from '../../groups/deadline-policy.entity.js';
import { type ClassDeadline, verdictOn } from '../../meetings/deadlines.js';
import { Extension } from '../../meetings/extension.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { DocumentSource } from '../document-source.entity.js';
import { Document } from '../document.entity.js';
import { Variant } from '../variants/variant.entity.js';

/**
 * Judges papers by the deadlines of their meeting. What a receipt has certified stays for ever; the flag of the
 * document follows the deadline as it stands now (DL-11).
 */
@Injectable()
export class JudgingService {
  constructor(private readonly database: Database) {}

  /** Until when papers of this class that these entities bring are in time; an extension for one of them counts. */
  async deadline(meeting: Meeting, of: DocumentClass, organizationIds: readonly number[]): Promise<ClassDeadline> {
    return longest(meeting.deadlineOf(of), await this.extensions(meeting), organizationIds);
  }

  /** The deadline of a document as its sources and its class have it; null where it belongs to no meeting. */
  async deadlineOf({ id, meeting, documentClass }: Document): Promise<ClassDeadline | null> {
    if (!meeting) return null;
    const sources = await this.database.manager.findBy(DocumentSource, { document: { id } });
    return this.deadline(meeting, documentClass, sources.flatMap(({ organization }) => organization?.id ?? []));
  }

  /** The extensions of a meeting's deadlines that hold now. */
  extensions(meeting: Meeting): Promise<Extension[]> {
    return this.database.manager.find(Extension, {
      where: { meeting: { id: meeting.id }, endedAt: IsNull() },
      order: { id: 'ASC' },
    });
  }

  /** Judges all papers of a meeting anew, inside the transaction that moves its deadline. Answers with those that change. */
  async judgeAll(meeting: Meeting): Promise<Document[]> {
    return this.judge(meeting, await this.database.manager.findBy(Document, { meeting: { id: meeting.id } }));
  }

  async judge(meeting: Meeting, documents: readonly Document[]): Promise<Document[]> {
    const { manager } = this.database;
    const of = { document: { id: In(documents.map(({ id }) => id)) } };
    const [extensions, sources, variants] = [
      await this.extensions(meeting),
      await manager.find(DocumentSource, { where: of, relations: { document: true } }),
      await manager.findBy(Variant, of),
    ];
    const changed: Document[] = [];
    for (const document of documents) {
      const ids = sources.flatMap((source) => (source.document.id === document.id ? (source.organization?.id ?? []) : []));
      const { at } = longest(meeting.deadlineOf(document.documentClass), extensions, ids);
      const own = variants.filter((variant) => variant.document.id === document.id);
      if (await this.flag(document, own, at)) changed.push(document);
    }
    return changed;
  }

  /** Flags a document as its original came, and each variant as it came; what was found not to be late by hand stays so. */
  private async flag(document: Document, variants: readonly Variant[], deadline: Date | null): Promise<boolean> {
    const isLate = (at: Date | null) =>
      document.notLateReason === null && at !== null && verdictOn(deadline, at) === 'late';
    const wrong = variants.filter((variant) => variant.isLate !== isLate(cameAt(variant)));
    await this.database.saveAll(wrong.map((variant) => Object.assign(variant, { isLate: isLate(cameAt(variant)) })));
    const original = variants.find(({ isOriginal }) => isOriginal);
    const isLateNow = isLate(original ? cameAt(original) : document.registeredAt);
    if (document.isLate === isLateNow) return wrong.length > 0;
    await this.database.save(Object.assign(document, { isLate: isLateNow }));
    return true;
  }
}

/** Files that took the place of others count as they came themselves. */
function cameAt({ filedAt, registeredAt }: Variant): Date | null {
  return filedAt ?? registeredAt;
}

function longest(deadline: ClassDeadline, extensions: readonly Extension[], organizationIds: readonly number[]): ClassDeadline {
  const { at, effect } = deadline;
  if (!at) return deadline;
  const own = extensions.filter(({ organization }) => organizationIds.includes(organization.id));
  return { at: new Date(Math.max(at.getTime(), ...own.map(({ until }) => until.getTime()))), effect };
}
