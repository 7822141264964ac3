import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Texts } from '../../foundation/i18n/languages.js';
import { actionLineCodes } from '../../instruments/action-lines/action-lines.js';
import { Means } from '../../web/api-description/described.js';
import { IsTexts, MayBeLeftOut } from '../../web/json-body.js';
import { Several, Trimmed, WhenWritten, WholeLines } from '../../web/reading-form.js';
import { WrittenTexts } from '../../web/six-languages.js';

/** What a document is about and what it rests on, as the secretariat says it on the page. */
export class DescriptionForm {
  @WrittenTexts('covers') @IsOptional() @IsTexts(500) covers?: Texts;
  @IsOptional() @Several() @IsIn(actionLineCodes, { each: true }) main?: string[];
  @IsOptional() @Several() @IsIn(actionLineCodes, { each: true }) supplementary?: string[];
  /** The code or a name of an office. */
  @Trimmed() @WhenWritten() @MaxLength(300) @IsString() presentedBy?: string;
  /** One on each line, by address, name or title, with its paragraph. */
  @IsOptional() @WholeLines() @MaxLength(300, { each: true }) citations?: string[];
}

/** The same as a program says it. */
export class DescriptionBody {
  @Means('The period that it covers.')
  @IsOptional() @IsTexts(500) covers?: Texts | null;
  @Means('The action lines that it is mainly about.')
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(20) @IsIn(actionLineCodes, { each: true }) main?: string[];
  @Means('The action lines that it touches.')
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(20) @IsIn(actionLineCodes, { each: true }) supplementary?: string[];
  @Means('The code or a name of the office whose holder presents it.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(300) presentedBy?: string | null;
  @Means('Instruments that it cites, by slug, name or title: “Tunis Agenda for the Information Society, paragraph 71”.')
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) @MaxLength(300, { each: true }) citations?: string[];
}
