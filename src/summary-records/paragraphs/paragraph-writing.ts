import { Injectable } from '@nestjs/common';
import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import type { Wanted } from '../../foundation/database/rows.js';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import { Journal } from '../../foundation/journal.js';
import { tidyProse } from '../../foundation/prose/tidy-prose.js';
import { ensureUnchanged } from '../../foundation/versions.js';
import { joinedInto, joinedTexts } from './kin.js';
import { ownWords, type Paragraph } from './paragraph.js';

/** What a person makes of a paragraph. */
export interface ParagraphChange {
  /** Its text in some languages; the others stay. */
  texts?: Texts;
  isLeftOut?: boolean;
  /** Takes what the facts say in place of what a person wrote. */
  takesCompiled?: boolean;
  version?: number;
}

/** A text that is written paragraph by paragraph. */
export interface WrittenText {
  id: number;
  version: number;
}

/** Writing a text paragraph by paragraph. Each kind of text says what it hangs on, who may, and where its paragraphs lie. */
@Injectable()
export abstract class ParagraphWriting<Subject extends { slug: string }, T extends WrittenText, P extends Paragraph> {
  /** Names the kind of text in the journal, and counts its paragraphs: `summary-records`, `record-paragraphs`. */
  protected abstract readonly room: string;
  protected abstract readonly counter: string;
  protected abstract readonly entity: EntityTarget<P>;

  constructor(
    protected readonly database: Database,
    protected readonly journal: Journal,
  ) {}

  /** @throws Refused, where the actor may not write it */
  protected abstract ensureMayWrite(actor: Actor, subject: Subject): void;

  /** The text, claimed for writing. @throws Refused missing, and conflict when it may change no more */
  protected abstract claimText(subject: Subject): Promise<T>;

  /** Which paragraphs are the text's. */
  protected abstract within(text: T): FindOptionsWhere<P>;

  paragraphs(text: T): Promise<P[]> {
    return this.database.manager.find(this.entity, { where: this.within(text), order: { position: 'ASC' } as never });
  }

  change(actor: Actor, subject: Subject, handle: string, { texts, isLeftOut, takesCompiled, version }: ParagraphChange): Promise<P> {
    return this.writing(actor, subject, async (text) => {
      const paragraph = await this.claimParagraph(text, handle);
      ensureUnchanged(paragraph, version);
      const before = paragraph.texts;
      if (texts) Object.assign(paragraph, { texts: withoutEmpty({ ...paragraph.texts, ...tidied(texts) }), isEdited: true, isOutdated: false });
      if (takesCompiled && paragraph.compiled) await this.takeCompiled(text, paragraph);
      if (isLeftOut !== undefined) paragraph.isLeftOut = isLeftOut;
      if (!paragraph.isLeftOut) paragraph.joinedInto = null;
      if (Object.keys(paragraph.texts).length === 0) throw Refused.field('text', 'summary-records.textMissing');
      paragraph.version += 1;
      await this.database.save(paragraph);
      return { paragraph, verb: 'write', details: { before, after: paragraph.texts, isLeftOut: paragraph.isLeftOut } };
    });
  }

  /** Takes what the facts say: its own, and those of what was joined into it, which no compiling follows by itself. */
  private async takeCompiled(text: T, paragraph: P): Promise<void> {
    const joined = joinedInto(paragraph, await this.paragraphs(text));
    const texts = joinedTexts([paragraph, ...joined].map(({ compiled }) => compiled));
    Object.assign(paragraph, { texts, isEdited: joined.length > 0, isOutdated: false });
  }

  /** Moves a paragraph one place up or down in its section; at the edge it stays. */
  shift(actor: Actor, subject: Subject, handle: string, to: 'up' | 'down'): Promise<P> {
    return this.writing(actor, subject, async (text) => {
      const paragraph = await this.claimParagraph(text, handle);
      const others = await this.beside(text, paragraph.section);
      const at = others.findIndex(({ id }) => id === paragraph.id);
      const place = Math.max(0, Math.min(others.length - 1, at + (to === 'up' ? -1 : 1)));
      const order = others.toSpliced(at, 1).toSpliced(place, 0, others[at]!);
      order.forEach((one, position) => Object.assign(one, { position }));
      await this.database.saveAll(order);
      return { paragraph: order[place]!, verb: 'shift', details: { to } };
    });
  }

  /** Puts a paragraph that a person wrote at the end of its section. */
  protected append(actor: Actor, subject: Subject, texts: Texts, begin: (text: T) => P): Promise<P> {
    return this.writing(actor, subject, async (text) => {
      const words = tidied(texts);
      if (Object.values(words).every((one) => one === '')) throw Refused.field('text', 'summary-records.textMissing');
      const paragraph = Object.assign(begin(text), { ...ownWords, handle: await this.nextHandle(text), texts: words });
      paragraph.position = (await this.beside(text, paragraph.section)).length;
      await this.database.save(paragraph);
      return { paragraph, verb: 'add', details: { section: paragraph.section, texts } };
    });
  }

  /** A handle that no paragraph of the text has had. */
  async nextHandle({ id }: T): Promise<string> {
    return `p${await this.database.next(`${this.counter}/${id}`)}`;
  }

  /** One transaction of writing one paragraph. */
  protected writing(actor: Actor, subject: Subject, write: (text: T) => Promise<Written<P>>): Promise<P> {
    return this.rewriting(actor, subject, async (text) => {
      const { paragraph, verb, details } = await write(text);
      return { result: paragraph, verb, details: { paragraph: paragraph.handle, ...details } };
    });
  }

  /** One transaction of writing: the text and its version, the journal's line. */
  protected rewriting<Result>(actor: Actor, subject: Subject, write: (text: T) => Promise<Rewritten<Result>>): Promise<Result> {
    this.ensureMayWrite(actor, subject);
    return this.database.transaction(async () => {
      const text = await this.claimText(subject);
      const { result, verb, details } = await write(text);
      text.version += 1;
      await this.database.save(text);
      await this.journal.note(actor, { verb: `${this.room}.${verb}`, subject: subject.slug, details });
      return result;
    });
  }

  protected async claimParagraph(text: T, handle: string): Promise<P> {
    const paragraph = await this.database.claim(this.entity, { ...this.within(text), handle } as Wanted<P>);
    if (!paragraph) throw Refused.missing('summary-records.noSuchParagraph');
    return paragraph;
  }

  private async beside(text: T, section: string): Promise<P[]> {
    return (await this.paragraphs(text)).filter((one) => one.section === section);
  }
}

interface Written<P> {
  paragraph: P;
  verb: string;
  details: Record<string, unknown>;
}

interface Rewritten<Result> {
  result: Result;
  verb: string;
  details: Record<string, unknown>;
}

/** Texts as they are kept. */
export function tidied(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, tidyProse(text)]));
}

/** A text that was emptied is no text. */
function withoutEmpty(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}
