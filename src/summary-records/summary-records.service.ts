import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { Journal } from '../foundation/journal.js';
import { tidyProse } from '../foundation/prose/tidy-prose.js';
import type { Texts } from '../foundation/i18n/languages.js';
import { ensureUnchanged } from '../foundation/versions.js';
import type { AgendaItem } from '../meetings/agenda-item.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { RecordParagraph } from './record-paragraph.entity.js';
import { SummaryRecord } from './summary-record.entity.js';
import { draw } from './summary-record.policy.js';

/** What a person makes of a paragraph. */
export interface ParagraphChange {
  /** Its text in some languages; the others stay. */
  texts?: Texts;
  isLeftOut?: boolean;
  /** Takes what the facts say in place of what a person wrote. */
  takesCompiled?: boolean;
  version?: number;
}

/** Writing a record: paragraph by paragraph, before it is approved. */
@Injectable()
export class SummaryRecordsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /** Null before it is compiled for the first time. */
  of({ id }: Meeting): Promise<SummaryRecord | null> {
    return this.database.manager.findOneBy(SummaryRecord, { meeting: { id } });
  }

  paragraphs({ id }: SummaryRecord): Promise<RecordParagraph[]> {
    return this.database.manager.find(RecordParagraph, { where: { record: { id } }, order: { position: 'ASC' } });
  }

  /** @throws Refused missing */
  async paragraph(actor: Actor, meeting: Meeting, handle: string): Promise<RecordParagraph> {
    actor.ensure(draw, meeting);
    const found = await this.database.manager.findOneBy(RecordParagraph, { record: { meeting: { id: meeting.id } }, handle });
    if (!found) throw Refused.missing('summary-records.noSuchParagraph');
    return found;
  }

  /** Adds a paragraph of one's own at the end of an item, or at the end of the record. */
  add(actor: Actor, meeting: Meeting, item: AgendaItem | null, texts: Texts): Promise<RecordParagraph> {
    return this.writing(actor, meeting, async (record) => {
      const handle = `p${await this.database.next(`record-paragraphs/${record.id}`)}`;
      const position = (await this.under(record, item)).length;
      const words = tidied(texts);
      if (Object.values(words).every((text) => text === '')) throw Refused.field('text', 'summary-records.textMissing');
      const own = { fact: null, compiled: null, isEdited: true, isOutdated: false, isLeftOut: false, version: 1 };
      const paragraph = Object.assign(new RecordParagraph(), { ...own, record, handle, item, position, texts: words });
      await this.database.save(paragraph);
      return { paragraph, verb: 'add', details: { item: item?.code ?? null, texts } };
    });
  }

  change(actor: Actor, meeting: Meeting, handle: string, { texts, isLeftOut, takesCompiled, version }: ParagraphChange): Promise<RecordParagraph> {
    return this.writing(actor, meeting, async (record) => {
      const paragraph = await this.claimed(record, handle);
      ensureUnchanged(paragraph, version);
      const before = paragraph.texts;
      if (texts) Object.assign(paragraph, { texts: withoutEmpty({ ...paragraph.texts, ...tidied(texts) }), isEdited: true, isOutdated: false });
      if (takesCompiled && paragraph.compiled) Object.assign(paragraph, { texts: paragraph.compiled, isEdited: false, isOutdated: false });
      if (isLeftOut !== undefined) paragraph.isLeftOut = isLeftOut;
      if (Object.keys(paragraph.texts).length === 0) throw Refused.field('text', 'summary-records.textMissing');
      paragraph.version += 1;
      await this.database.save(paragraph);
      return { paragraph, verb: 'write', details: { before, after: paragraph.texts, isLeftOut: paragraph.isLeftOut } };
    });
  }

  /** Moves a paragraph one place up or down under its item; at the edge it stays. */
  shift(actor: Actor, meeting: Meeting, handle: string, to: 'up' | 'down'): Promise<RecordParagraph> {
    return this.writing(actor, meeting, async (record) => {
      const paragraph = await this.claimed(record, handle);
      const others = await this.under(record, paragraph.item);
      const at = others.findIndex(({ id }) => id === paragraph.id);
      const place = Math.max(0, Math.min(others.length - 1, at + (to === 'up' ? -1 : 1)));
      const order = others.toSpliced(at, 1).toSpliced(place, 0, others[at]!);
      order.forEach((one, position) => Object.assign(one, { position }));
      await this.database.saveAll(order);
      return { paragraph: order[place]!, verb: 'shift', details: { to } };
    });
  }

  private async writing(actor: Actor, meeting: Meeting, write: (record: SummaryRecord) => Promise<Written>): Promise<RecordParagraph> {
    actor.ensure(draw, meeting);
    return this.database.transaction(async () => {
      const record = await this.database.claim(SummaryRecord, { meeting: { id: meeting.id } });
      if (!record) throw Refused.missing('summary-records.notCompiled');
      record.ensureOpen();
      const { paragraph, verb, details } = await write(record);
      record.version += 1;
      await this.database.save(record);
      const about = { paragraph: paragraph.handle, ...details };
      await this.journal.note(actor, { verb: `summary-records.${verb}`, subject: meeting.slug, details: about });
      return paragraph;
    });
  }

  private async claimed(record: SummaryRecord, handle: string): Promise<RecordParagraph> {
    const paragraph = await this.database.claim(RecordParagraph, { record: { id: record.id }, handle });
    if (!paragraph) throw Refused.missing('summary-records.noSuchParagraph');
    return paragraph;
  }

  private async under(record: SummaryRecord, item: AgendaItem | null): Promise<RecordParagraph[]> {
    return (await this.paragraphs(record)).filter((one) => (one.item?.id ?? null) === (item?.id ?? null));
  }
}

interface Written {
  paragraph: RecordParagraph;
  verb: string;
  details: Record<string, unknown>;
}

function tidied(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, tidyProse(text)]));
}

/** A text that was emptied is no text. */
function withoutEmpty(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}
