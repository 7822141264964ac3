import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Texts } from '../../foundation/i18n/languages.js';
import { Means } from '../../web/api-description/described.js';
import { IsTexts } from '../../web/json-body.js';
import { Trimmed, WhenWritten, WholeLines } from '../../web/reading-form.js';
import { WrittenTexts } from '../../web/six-languages.js';
import { longestSymbol } from '../symbols/spelling.js';
import { type RelationType, relationTypes } from './document-relation.entity.js';

const mostMerged = 50;

/** What a document has to do with another one, a group or something else, as it is said on the page. */
export class RelationForm {
  @IsIn(relationTypes, { message: 'documents.relationMissing' }) type: RelationType;
  /** A symbol in any spelling. */
  @Trimmed() @WhenWritten() @MaxLength(longestSymbol) @IsString() document?: string;
  @WhenWritten() @MaxLength(100) @IsString() group?: string;
  @WrittenTexts('text') @IsOptional() @IsTexts(500) text?: Texts;
  @WrittenTexts('remark') @IsOptional() @IsTexts(1000) remark?: Texts;
}

/** Which relation of a document a program means: its type, and one of the three to which it leads. */
export class RelationNamed {
  @IsIn(relationTypes) type: RelationType;
  @Means('The symbol of a document in any spelling, or one that another body gave to a paper that is not here.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestSymbol) document?: string | null;
  @Means('The slug of a group.')
  @IsOptional() @IsString() @MaxLength(100) group?: string | null;
  @Means('The name of something else.')
  @IsOptional() @IsTexts(500) text?: Texts | null;
}

/** The same as a program says it for the first time. */
export class RelationBody extends RelationNamed {
  @Means('What is to be said of it: what was asked for, or what was taken over.')
  @IsOptional() @IsTexts(1000) remark?: Texts | null;
}

/** Which documents become one, as it is said on the page: one on each line. */
export class MergerForm {
  @WholeLines() @ArrayMinSize(1, { message: 'web.isNotEmpty' }) @ArrayMaxSize(mostMerged) @MaxLength(longestSymbol, { each: true }) documents: string[];
  @WrittenTexts('remark') @IsOptional() @IsTexts(1000) remark?: Texts;
}

/** The same as a program says it. */
export class MergerBody {
  @Means('Their symbols, in any spelling.')
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(mostMerged) @IsString({ each: true }) @MaxLength(longestSymbol, { each: true }) documents: string[];
  @Means('What is to be said of it.')
  @IsOptional() @IsTexts(1000) remark?: Texts | null;
}
