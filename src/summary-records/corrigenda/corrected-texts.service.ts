import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Database } from '../../foundation/database/database.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { Correction } from '../corrections/correction.entity.js';
import type { Edition } from '../editions/edition.entity.js';
import type { SummaryRecord } from '../summary-record.entity.js';
import { type Change, Corrigendum } from './corrigendum.entity.js';

/** What a corrigendum would bring together now. */
export interface Waiting {
  changes: Change[];
  corrections: Correction[];
}

/** Knows how the paragraphs of a record read with all corrections that were accepted for its corrigenda. */
@Injectable()
export class CorrectedTexts {
  constructor(private readonly database: Database) {}

  /** As the paragraph reads for whoever corrects it, in this language; null where it says nothing in it. */
  async present(edition: Edition, handle: string, language: Language): Promise<string | null> {
    const latest = (await this.accepted(edition)).findLast((one) => one.handle === handle && one.language === language);
    return latest ? saidBy(latest) : originalText(edition, handle, language);
  }

  /** What was accepted and stands in no corrigendum yet, a change for each paragraph and language. */
  async waiting(edition: Edition): Promise<Waiting> {
    const done = await this.issued(edition.record);
    const told = new Set(done.flatMap(({ corrections }) => corrections));
    const corrections = (await this.accepted(edition)).filter(({ number }) => !told.has(number));
    const before = (handle: string, language: Language) =>
      done.flatMap(({ changes }) => changes).findLast((change) => change.handle === handle && change.language === language)?.after
      ?? originalText(edition, handle, language) ?? '';
    const each = new Map(corrections.map((one) => [`${one.handle} ${one.language}`, one]));
    const changes = [...each.values()].map((one) => {
      const { handle, language } = one;
      return { handle, language, before: before(handle, language), after: saidBy(one) };
    });
    return { changes: inOrder(edition, changes).filter((change) => change.before !== change.after), corrections };
  }

  /** The corrigenda of a record, in the order of their numbers. */
  issued({ id }: SummaryRecord): Promise<Corrigendum[]> {
    return this.database.manager.find(Corrigendum, { where: { record: { id }, issuedAt: Not(IsNull()) }, order: { number: 'ASC' } });
  }

  /** The corrections for which the provisional text stayed as it was sent out: they wait for the approval. */
  async deferred({ id }: SummaryRecord): Promise<Correction[]> {
    return (await this.acceptedOf(id)).filter(({ isDeferred }) => isDeferred);
  }

  /** The corrections that were accepted for corrigenda, in the order in which they were. */
  private async accepted({ record: { id } }: Edition): Promise<Correction[]> {
    return (await this.acceptedOf(id)).filter(({ changesCorrigendum }) => changesCorrigendum);
  }

  private acceptedOf(id: number): Promise<Correction[]> {
    const where = { record: { id }, state: In(['accepted', 'accepted-in-part']) };
    return this.database.manager.find(Correction, { where, order: { decidedAt: 'ASC', number: 'ASC' } });
  }
}

function saidBy({ decided, proposed }: Correction): string {
  return decided ?? proposed;
}

function originalText({ paragraphs }: Edition, handle: string, language: Language): string | null {
  return paragraphs.find((one) => one.handle === handle)?.texts[language] ?? null;
}

function inOrder({ paragraphs }: Edition, changes: readonly Change[]): Change[] {
  const places = new Map(paragraphs.map(({ handle }, index) => [handle, index]));
  return changes.toSorted((one, other) => places.get(one.handle)! - places.get(other.handle)!);
}
