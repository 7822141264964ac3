import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { languages, type Texts } from '../../foundation/i18n/languages.js';
import { ensureUnchanged } from '../../foundation/versions.js';
import { Arrangement } from './arrangement.js';
import { joinedTexts, splitMark, splitText } from './kin.js';
import { ownWords, type Paragraph } from './paragraph.js';
import { ParagraphWriting, tidied, type WrittenText } from './paragraph-writing.js';

/** Where a paragraph is to stand under its heading. */
export interface Place {
  /** The handle of the paragraph behind which it comes: null for the first place, left out for the last. */
  behind?: string | null | undefined;
  /** The version of the text that was seen when the place was chosen. */
  version?: number | undefined;
}

/** Moving the paragraphs of a text elsewhere, splitting and joining them. None loses its identity by that, nor its facts. */
export abstract class ParagraphParting<Subject extends { slug: string }, T extends WrittenText, P extends Paragraph> extends ParagraphWriting<Subject, T, P> {
  /**
   * Splits off what stands behind the mark in each of these texts; a language without one stays whole in the first part.
   * @throws Refused invalid, where nothing is split off, or nothing left
   */
  protected splitOff(actor: Actor, subject: Subject, handle: string, texts: Texts, begin: (text: T, first: P) => P, version?: number): Promise<P> {
    return this.writing(actor, subject, async (text) => {
      const all = await this.paragraphs(text);
      const first = this.among(all, handle);
      ensureUnchanged(first, version);
      const [before, behind] = parted({ ...first.texts, ...tidied(texts) });
      const own = { ...ownWords, handle: await this.nextHandle(text), texts: behind, splitFrom: handle };
      const second = Object.assign(begin(text, first), own);
      Object.assign(first, { texts: before, isEdited: true, version: first.version + 1 });
      const arrangement = new Arrangement(all);
      arrangement.put(second, first);
      await this.database.saveAll(arrangement.paragraphs);
      return { paragraph: second, verb: 'split', details: { splitFrom: handle, before, behind } };
    });
  }

  /** Joins the next paragraph that is printed into this one; it stays as one that is left out and tells where it went. */
  join(actor: Actor, subject: Subject, handle: string, version?: number): Promise<P> {
    return this.writing(actor, subject, async (text) => {
      const all = await this.paragraphs(text);
      const paragraph = this.among(all, handle);
      ensureUnchanged(paragraph, version);
      const next = all.find((one) => one.section === paragraph.section && one.position > paragraph.position && !one.isLeftOut);
      if (!next || paragraph.isLeftOut) throw Refused.conflict('summary-records.nothingToJoin');
      const before = paragraph.texts;
      const isOutdated = paragraph.isOutdated || next.isOutdated;
      const texts = joinedTexts([paragraph.texts, next.texts]);
      Object.assign(paragraph, { texts, isEdited: true, isOutdated, version: paragraph.version + 1 });
      Object.assign(next, { joinedInto: handle, isLeftOut: true, isEdited: true, isOutdated: false, version: next.version + 1 });
      await this.database.saveAll([paragraph, next]);
      return { paragraph, verb: 'join', details: { joined: next.handle, before, after: texts } };
    });
  }

  /** Puts a paragraph under a heading: behind another one there, first for null, last where nothing is said. */
  protected relocate(actor: Actor, subject: Subject, handle: string, { behind, version }: Place, enter: (paragraph: P) => Promise<void>): Promise<P> {
    return this.writing(actor, subject, async (text) => {
      ensureUnchanged(text, version);
      const all = await this.paragraphs(text);
      const paragraph = this.among(all, handle);
      const from = paragraph.section;
      await enter(paragraph);
      const arrangement = new Arrangement(all);
      const others = arrangement.beside(paragraph);
      const above = behind === undefined ? (others.at(-1) ?? null) : behind === null ? null : this.among(others, behind);
      arrangement.put(paragraph, above);
      await this.database.saveAll(arrangement.paragraphs);
      return { paragraph, verb: 'move', details: { from, to: paragraph.section, behind: above?.handle ?? null } };
    });
  }

  private among(all: readonly P[], handle: string): P {
    const found = all.find((one) => one.handle === handle);
    if (!found) throw Refused.missing('summary-records.noSuchParagraph');
    return found;
  }
}

function parted(texts: Texts): [Texts, Texts] {
  const parts = languages.flatMap((language) => (texts[language] === undefined ? [] : [[language, ...splitText(texts[language])] as const]));
  const isSplit = parts.some(([, , behind]) => behind !== null) && parts.every(([, before, behind]) => before !== '' && behind !== '');
  if (!isSplit) throw Refused.field('text', 'summary-records.splitNowhere', { mark: splitMark });
  return [
    Object.fromEntries(parts.map(([language, before]) => [language, before])),
    Object.fromEntries(parts.flatMap(([language, , behind]) => (behind === null ? [] : [[language, behind]]))),
  ];
}
