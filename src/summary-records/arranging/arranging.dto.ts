import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import type { Texts } from '../../foundation/i18n/languages.js';
import { Means } from '../../web/api-description/described.js';
import { IsTexts } from '../../web/json-body.js';
import { WrittenNumber } from '../../web/reading-form.js';
import { InSixLanguages } from '../../web/six-languages.js';
import { longestParagraph } from '../paragraphs/paragraph.dto.js';

/** Where a paragraph is to be split: its text in each language, with the mark in it. */
@InSixLanguages('text', longestParagraph)
export class SplitForm {
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
}

export class JoinForm {
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
}

/** Where a paragraph is to be moved. */
export class MoveForm {
  /** The version of the record that was seen, where the place was chosen by looking at it. */
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
  /** The code of the agenda item; empty for the end of the record. */
  @IsOptional() @IsString() @MaxLength(20) section?: string;
  /** The handle of the paragraph behind which it comes; empty for the first place, left out for the last. */
  @IsOptional() @IsString() @MaxLength(20) behind?: string;
}

/** The same for programs. */
export class ParagraphSplitBody {
  @Means('In light markup, with a line `---` where the second part begins. A language that is left out, or has no such line, stays whole in the first part.')
  @IsTexts(longestParagraph) texts: Texts;
}

export class ParagraphMoveBody {
  @Means('The code of the agenda item; null for the end of the record.')
  @IsOptional() @IsString() @MaxLength(20) item?: string | null;
  @Means('The handle of the paragraph behind which it comes; null for the first place under the item. Left out, it comes last.')
  @IsOptional() @IsString() @MaxLength(20) behind?: string | null;
  @Means('The version of the draft that was seen; where it has changed since, the move is refused.')
  @IsOptional() @Min(1) @IsInt() version?: number | null;
}
