import { IsIn, IsOptional, IsString, IsTimeZone, Matches, MaxLength } from 'class-validator';
import { Refused } from '../foundation/errors.js';
import { type Language, languages, type Texts } from '../foundation/i18n/languages.js';
import { actionLineCodes } from '../instruments/action-lines/action-lines.js';
import { IsPartialDay, IsTexts } from '../web/json-body.js';
import { Several, Trimmed, WhenWritten, WholeLines } from '../web/reading-form.js';
import { WrittenTexts } from '../web/six-languages.js';
import { slugShape } from './event.dto.js';
import { type EventKind, eventKinds, type Figure } from './event.entity.js';

/** An event as the secretariat describes it on the page. */
export class EventForm {
  @Trimmed() @MaxLength(80) @Matches(slugShape, { message: 'events.slugShape' }) slug: string;
  @IsIn(eventKinds) kind: EventKind;
  @WrittenTexts('name') @IsTexts(300, 'events.nameMissing') names: Texts;
  @Trimmed() @WhenWritten() @IsPartialDay() from?: string;
  @Trimmed() @WhenWritten() @IsPartialDay() until?: string;
  @WrittenTexts('place') @IsOptional() @IsTexts(300) place?: Texts;
  @Trimmed() @WhenWritten() @IsTimeZone({ message: 'groups.unknownZone' }) zone?: string;
  @WrittenTexts('organizers') @IsOptional() @IsTexts(500) organizers?: Texts;
  @WrittenTexts('results') @IsOptional() @IsTexts(4000) results?: Texts;
  /** In each language one on each line, in the same order: ~1036 participants. */
  @WrittenTexts('figures') @IsOptional() @IsTexts(2000) figures?: Texts;
  /** One on each line: an office, a person, or whatever is to be said of one. */
  @IsOptional() @WholeLines() @MaxLength(300, { each: true }) chairs?: string[];
  /** Symbols, one on each line. */
  @IsOptional() @WholeLines() @MaxLength(200, { each: true }) documents?: string[];
  @IsOptional() @Several() @IsIn(actionLineCodes, { each: true }) actionLines?: string[];
  /** The slug of a group. */
  @WhenWritten() @IsString() group?: string;
}

const figureShape = /^(?<about>~ ?)?(?<count>\d{1,8})\s+(?<of>\S.*)$/u;

/** Figures as they are written on the lines of each language, tied together by their order. */
export function readFigures(written: Texts = {}): Figure[] {
  const lines = languages.flatMap((language) => linesOf(written, language).map((line, index) => ({ language, index, ...figureOf(line) })));
  const count = Math.max(-1, ...lines.map(({ index }) => index)) + 1;
  return Array.from({ length: count }, (_, place) => {
    const said = lines.filter(({ index }) => index === place);
    const [first] = said;
    if (said.some((one) => one.count !== first!.count)) throw Refused.field('figures', 'events.figuresDiffer');
    return { of: Object.fromEntries(said.map(({ language, of }) => [language, of])), count: first!.count, isAbout: first!.isAbout };
  });
}

/** The way back: figures as the lines of each language. */
export function writeFigures(figures: readonly Figure[]): Texts {
  const written = languages.flatMap((language) => {
    const lines = figures.filter(({ of }) => of[language]).map(({ of, count, isAbout }) => `${isAbout ? '~' : ''}${count} ${of[language]}`);
    return lines.length > 0 ? [[language, lines.join('\n')] as const] : [];
  });
  return Object.fromEntries(written);
}

function linesOf(written: Texts, language: Language): string[] {
  return (written[language] ?? '').split('\n').map((line) => line.trim()).filter(Boolean);
}

function figureOf(line: string): { count: number; of: string; isAbout: boolean } {
  const found = figureShape.exec(line)?.groups;
  if (!found) throw Refused.field('figures', 'events.figureShape', { line: line.slice(0, 100) });
  return { count: Number(found.count), of: found.of!, isAbout: found.about !== undefined };
}
