import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { type Language, languages } from '../../foundation/i18n/languages.js';
import { Means } from '../../web/api-description/described.js';
import { AnyQuery } from '../../web/json-body.js';
import { NothingWhenEmpty } from '../../web/reading-form.js';

const printable = /^\P{Cc}*$/u;

/** Which template is wanted of a meeting. */
export class TemplateQuery extends AnyQuery {
  @Means('The language in which the paper is to be written; if left out, the language in which you are spoken to.')
  @NothingWhenEmpty() @IsOptional() @IsIn(languages) language?: Language;
  @Means('The series by its letters (`INF`), or `plain`.')
  @NothingWhenEmpty() @IsOptional() @Matches(/^\w{1,20}$/) series?: string;
  @Means('The code of the agenda item to which the paper belongs.')
  @NothingWhenEmpty() @IsOptional() @Matches(printable) @MaxLength(20) item?: string;
  @Means('The slug of a document of this meeting whose number is given already: the template bears its symbol.')
  @NothingWhenEmpty() @IsOptional() @Matches(printable) @MaxLength(100) document?: string;
}
