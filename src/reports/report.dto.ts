import { IsArray, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { type Language, languages, type Texts } from '../foundation/i18n/languages.js';
import { longestParagraph, ParagraphForm } from '../summary-records/paragraphs/paragraph.dto.js';
import { Means } from '../web/api-description/described.js';
import { IsTexts, MayBeLeftOut } from '../web/json-body.js';
import { Several, Trimmed, WrittenNumber } from '../web/reading-form.js';

const longestTitle = 300;
const longestName = 80;
const longestText = 4000;

/** A report that is begun, in the language of whoever begins it. */
export class ReportForm {
  @Trimmed() @MaxLength(longestTitle) @IsNotEmpty() @IsString() title: string;
  /** The slugs of the meetings that it covers. */
  @IsOptional() @Several() @IsString({ each: true }) meetings?: string[];
  @IsIn(languages) originalLanguage: Language;
}

/** What its cover says, in the language of whoever writes. */
export class CoverForm {
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
  @Trimmed() @MaxLength(longestTitle) @IsNotEmpty() @IsString() title: string;
  @IsOptional() @Trimmed() @MaxLength(longestText) @IsString() summary?: string;
  @IsOptional() @Trimmed() @MaxLength(longestText) @IsString() actionRequired?: string;
  @IsOptional() @Trimmed() @MaxLength(longestName) @IsString() agendaItem?: string;
}

/** A paragraph of one's own, in the language of whoever writes. */
export class ReportParagraphForm extends ParagraphForm {
  /** The key of the section to which it is added. */
  @IsOptional() @IsString() @MaxLength(longestName) section?: string;
}

/** A report to begin, for programs. */
export class ReportBody {
  @IsTexts(longestTitle) titles: Texts;
  @Means('The slugs of the meetings that it covers: of the group, or of groups below it.')
  @IsArray() @IsString({ each: true }) meetings: string[];
  @MayBeLeftOut() @IsIn(languages) originalLanguage?: Language;
}

/** What its cover says, for programs; what is left out stays. */
export class CoverBody {
  @MayBeLeftOut() @IsTexts(longestTitle) titles?: Texts;
  @IsOptional() @IsTexts(longestText) summary?: Texts | null;
  @Means('What the parent body is asked to do.')
  @IsOptional() @IsTexts(longestText) actionRequired?: Texts | null;
  @Means('The agenda item of the parent body under which it comes.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestName) agendaItem?: string | null;
}

/** A paragraph of one's own, for programs. */
export class ReportParagraphBody {
  @Means('The key of the section at whose end it is added.')
  @IsString() @MaxLength(longestName) section: string;
  @Means('In light markup.')
  @IsTexts(longestParagraph) texts: Texts;
}
