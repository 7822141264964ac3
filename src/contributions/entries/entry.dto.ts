import { Type } from 'class-transformer';
import { IsArray, IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { purposes } from '../../documents/document.entity.js';
import { FileWordsBody } from '../../documents/reservations/reservation.dto.js';
import { type Language, languages } from '../../foundation/i18n/languages.js';
import { accessLevels } from '../../groups/group.entity.js';
import { Means } from '../../web/api-description/described.js';
import { IsDay, IsInstant, IsTime, MayBeLeftOut } from '../../web/json-body.js';
import { Several, Trimmed, WhenWritten } from '../../web/reading-form.js';
import { type Answers, broughtClasses, longestTitle } from '../answers.js';
import { sourcesIn } from '../source-names.js';
import { type Way, ways } from './ways.js';

/** A contribution that came by letter, as the secretariat enters it on the page. */
export class EntryForm {
  /** Made with the page: the same form sent twice is the same contribution. */
  @IsString() @MaxLength(64) key: string;
  @Trimmed() @IsString() @MaxLength(300) @IsNotEmpty({ message: 'contributions.memberMissing' }) organization: string;
  @Trimmed() @IsString() @MaxLength(200) @IsNotEmpty({ message: 'contributions.senderMissing' }) senderName: string;
  @Trimmed() @WhenWritten() @IsEmail() @MaxLength(254) senderEmail?: string;
  @IsIn(ways, { message: 'contributions.wayMissing' }) how: Way;
  @IsDay() dated: string;
  @IsOptional() @Trimmed() @IsString() @MaxLength(200) reference?: string;
  @IsDay() receivedDay: string;
  @IsTime() receivedTime: string;
  @Trimmed() @IsString() @MaxLength(1000) @IsNotEmpty({ message: 'contributions.entryReasonMissing' }) reason: string;
  @Trimmed() @IsString() @MaxLength(longestTitle) @IsNotEmpty({ message: 'contributions.titleMissing' }) title: string;
  @IsIn(languages, { message: 'contributions.languageMissing' }) language: Language;
  @IsIn(purposes, { message: 'contributions.purposeMissing' }) purpose: string;
  @IsOptional() @Trimmed() @IsString() @MaxLength(2000) sources?: string;
  @IsOptional() @Several() @IsString({ each: true }) items?: string[];
  @WhenWritten() @IsIn(accessLevels) access?: string;
  @WhenWritten() @IsIn(broughtClasses) documentClass?: string;
  @WhenWritten() @IsDay() eventOn?: string;

  answers(): Answers {
    const { title, language, purpose, access = '', documentClass = '', eventOn = '' } = this;
    const sources = sourcesIn(this.sources ?? '');
    const items = [...new Set(this.items)];
    return { title, language, purpose, access, documentClass, eventOn, sources, items, ...unasked };
  }
}

const unasked = { otherTitles: {}, onBehalfOf: '', revises: '', found: [] };

/** The same as a program describes it, in the part `metadata`. */
export class EntryMetadata {
  @Means('The code or a name of the entity for which it is entered.')
  @IsString() @IsNotEmpty() @MaxLength(300) organization: string;
  @Means('Who sent it for the entity.')
  @IsString() @IsNotEmpty() @MaxLength(200) senderName: string;
  @Means('The receipt goes to this address.')
  @IsOptional() @IsEmail() senderEmail?: string | null;
  @Means('By which way it came.')
  @IsIn(ways) how: Way;
  @Means('The day that the letter bears.')
  @IsDay() dated: string;
  @Means('Under which the letter is filed; needed where no part `letter` brings it.')
  @IsOptional() @IsString() @MaxLength(200) reference?: string | null;
  @Means('When it reached the secretariat, which decides whether it is late.')
  @IsInstant() receivedAt: string;
  @Means('How that is known.')
  @IsString() @IsNotEmpty() @MaxLength(1000) reason: string;
  @Means('In the language of the document.')
  @IsString() @IsNotEmpty() @MaxLength(longestTitle) title: string;
  @Means('The language of the original.')
  @IsIn(languages) language: Language;
  @IsIn(purposes) purpose: string;
  @Means('Other entities that contribute it too. They are asked to confirm.')
  @MayBeLeftOut() @IsArray() @IsString({ each: true }) sources?: string[];
  @Means('The codes of agenda items, the main one first.')
  @MayBeLeftOut() @IsArray() @IsString({ each: true }) agendaItems?: string[];
  @Means('Who may read it; as usual in the group if left out.')
  @IsOptional() @IsIn(accessLevels) access?: string | null;
  @Means('What it is, as far as its deadline depends on it; a contribution if left out.')
  @IsOptional() @IsIn(broughtClasses) documentClass?: string | null;
  @Means('Of a report on an event, the day on which the event was over.')
  @IsOptional() @IsDay() eventOn?: string | null;
  @Means('One for each part `file`, in their order.')
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => FileWordsBody) files?: FileWordsBody[];

  answers(): Answers {
    const { title, language, purpose, sources = [], agendaItems: items = [] } = this;
    const [access, documentClass, eventOn] = [this.access ?? '', this.documentClass ?? '', this.eventOn ?? ''];
    return { title, language, purpose, access, documentClass, eventOn, sources, items, ...unasked };
  }
}
