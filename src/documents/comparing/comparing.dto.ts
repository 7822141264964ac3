import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Language, languages } from '../../foundation/i18n/languages.js';
import { Means } from '../../web/api-description/described.js';
import { AnyQuery } from '../../web/json-body.js';

/** Which two issues of a document a program wants to compare. */
export class ChangesQuery extends AnyQuery {
  @Means('The key of the earlier variant; left out, what was in its place before.')
  @IsOptional() @IsString() @MaxLength(100) from?: string;
  @Means('The key of the later variant; the latest when it is left out.')
  @IsOptional() @IsString() @MaxLength(100) to?: string;
  @Means('The language; left out, the original where both have a text in it.')
  @IsOptional() @IsIn(languages) language?: Language;
}
