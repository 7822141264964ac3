import { IsBoolean, IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import type { Texts } from '../../foundation/i18n/languages.js';
import { Means } from '../../web/api-description/described.js';
import { IsTexts, MayBeLeftOut } from '../../web/json-body.js';
import { WhenWritten, WrittenNumber } from '../../web/reading-form.js';

/** The longest paragraph, in characters. */
export const longestParagraph = 10_000;
const directions = ['up', 'down'] as const;
type Direction = (typeof directions)[number];

/** A paragraph as it is written, in the language of whoever writes. */
export class ParagraphForm {
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
  @IsOptional() @MaxLength(longestParagraph) @IsString() text?: string;
  @WhenWritten() @IsIn(['yes']) leftOut?: string;
  /** What the pressed button means: to save, or to take what the facts say. */
  @WhenWritten() @IsIn(['save', 'compiled']) act?: 'save' | 'compiled';
}

export class ParagraphShiftForm {
  @IsIn(directions) to: Direction;
}

/** What is made of a paragraph by a program; what is left out stays. */
export class ParagraphChangeBody {
  @Means('In light markup; its other languages stay.')
  @MayBeLeftOut() @IsTexts(longestParagraph) texts?: Texts;
  @MayBeLeftOut() @IsBoolean() isLeftOut?: boolean;
  @Means('Takes what the facts say in place of what a person wrote.')
  @MayBeLeftOut() @IsBoolean() takesCompiled?: boolean;
}

export class ParagraphShiftBody {
  @IsIn(directions) to: Direction;
}
