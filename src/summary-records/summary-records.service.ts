import { Injectable } from '@nestjs/common';
import type { FindManyOptions } from 'typeorm';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import type { Language, Texts } from '../foundation/i18n/languages.js';
import { AgendaItem } from '../meetings/agenda-item.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { accept } from './edited/accepting.js';
import type { Proposal } from './edited/proposals.js';
import { ownWords } from './paragraphs/paragraph.js';
import { heirOf } from './paragraphs/kin.js';
import { ParagraphParting, type Place } from './paragraphs/paragraph-parting.js';
import { RecordParagraph, sectionUnder } from './record-paragraph.entity.js';
import { SummaryRecord } from './summary-record.entity.js';
import { draw } from './summary-record.policy.js';

/** What somebody accepts of a draft that was edited elsewhere. */
interface AcceptedEdits {
  language: Language;
  proposals: readonly Proposal[];
  /** By their keys. */
  accepted: ReadonlySet<string>;
}

const byThemselves: FindManyOptions<RecordParagraph> = { loadEagerRelations: false, loadRelationIds: { relations: ['item'], disableMixedMap: true } };

/** Writing a record: paragraph by paragraph, before it is approved. */
@Injectable()
export class SummaryRecordsService extends ParagraphParting<Meeting, SummaryRecord, RecordParagraph> {
  protected readonly room = 'summary-records';
  protected readonly counter = 'record-paragraphs';
  protected readonly entity = RecordParagraph;

  /** Null before it is compiled for the first time. */
  of({ id }: Meeting): Promise<SummaryRecord | null> {
    return this.database.manager.findOneBy(SummaryRecord, { meeting: { id } });
  }

  /** The record and the items of the agenda come once, not with each of their paragraphs. */
  override async paragraphs(record: SummaryRecord): Promise<RecordParagraph[]> {
    const found = await this.database.manager.find(RecordParagraph, { where: this.within(record), order: { position: 'ASC' }, ...byThemselves });
    const items = new Map((await this.agenda(record.meeting)).map((item) => [item.id, item]));
    return found.map((paragraph) => Object.assign(paragraph, { record, item: paragraph.item && items.get(paragraph.item.id)! }));
  }

  /** @throws Refused missing */
  async paragraph(actor: Actor, meeting: Meeting, handle: string): Promise<RecordParagraph> {
    this.ensureMayWrite(actor, meeting);
    const found = await this.database.manager.findOneBy(RecordParagraph, { record: { meeting: { id: meeting.id } }, handle });
    if (!found) throw Refused.missing('summary-records.noSuchParagraph');
    return found;
  }

  /** Adds a paragraph of one's own at the end of an item, or at the end of the record. */
  add(actor: Actor, meeting: Meeting, item: AgendaItem | null, texts: Texts): Promise<RecordParagraph> {
    return this.append(actor, meeting, texts, (record) => Object.assign(new RecordParagraph(), { record, item }));
  }

  /** Splits a paragraph where the texts have the mark; the first part keeps the handle. */
  split(actor: Actor, meeting: Meeting, handle: string, texts: Texts, version?: number): Promise<RecordParagraph> {
    const begin = (record: SummaryRecord, { item }: RecordParagraph) => Object.assign(new RecordParagraph(), { record, item });
    return this.splitOff(actor, meeting, handle, texts, begin, version);
  }

  /** Moves a paragraph to an agenda item by its code, or to the end of the record. @throws Refused invalid, where there is no such item */
  move(actor: Actor, meeting: Meeting, handle: string, { section, ...place }: { section: string } & Place): Promise<RecordParagraph> {
    return this.relocate(actor, meeting, handle, place, async (paragraph) => {
      const item = (await this.agenda(meeting)).find((one) => sectionUnder(one) === section) ?? null;
      if (!item && section !== sectionUnder(null)) throw Refused.field('section', 'summary-records.noSuchSection');
      paragraph.item = item;
    });
  }

  /** The paragraph in which the words of this one stand now. @throws Refused missing */
  async heir(meeting: Meeting, handle: string): Promise<RecordParagraph> {
    const all = await this.database.manager.find(RecordParagraph, { where: { record: { meeting: { id: meeting.id } } } });
    const paragraph = all.find((one) => one.handle === handle);
    if (!paragraph) throw Refused.missing('summary-records.noSuchParagraph');
    return heirOf(paragraph, all);
  }

  /** Takes over what was accepted of a draft that was edited elsewhere. */
  takeEdited(actor: Actor, meeting: Meeting, { language, proposals, accepted }: AcceptedEdits): Promise<void> {
    return this.rewriting(actor, meeting, async (record) => {
      const items = new Map((await this.agenda(meeting)).map((item) => [sectionUnder(item), item]));
      const under = (section: string) => ({ item: items.get(section) ?? null });
      const taken = await accept(proposals, accepted, {
        paragraphs: await this.paragraphs(record),
        write: (texts, text) => ({ ...texts, [language]: text }),
        enter: (paragraph, section) => void Object.assign(paragraph, under(section)),
        begin: async (texts, section) =>
          Object.assign(new RecordParagraph(), { ...ownWords, record, texts, ...under(section), handle: await this.nextHandle(record) }),
      });
      await this.database.saveAll(taken);
      const changes = proposals.filter(({ key }) => accepted.has(key)).map(({ handle, kind, present, proposed }) => ({ handle, kind, present, proposed }));
      return { result: undefined, verb: 'takeEdited', details: { language, changes } };
    });
  }

  private agenda({ id }: Meeting): Promise<AgendaItem[]> {
    return this.database.manager.findBy(AgendaItem, { meeting: { id } });
  }

  protected ensureMayWrite(actor: Actor, meeting: Meeting): void {
    actor.ensure(draw, meeting);
  }

  protected async claimText({ id }: Meeting): Promise<SummaryRecord> {
    const record = await this.database.claim(SummaryRecord, { meeting: { id } });
    if (!record) throw Refused.missing('summary-records.notCompiled');
    record.ensureOpen();
    return record;
  }

  protected within({ id }: SummaryRecord) {
    return { record: { id } };
  }
}
