import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Texts } from '../foundation/i18n/languages.js';
import { Means } from '../web/api-description/described.js';
import { IsTexts } from '../web/json-body.js';
import { WhenWritten } from '../web/reading-form.js';
import { longestParagraph, ParagraphForm } from './paragraphs/paragraph.dto.js';

/** A paragraph of one's own, in the language of whoever writes. */
export class NewParagraphForm extends ParagraphForm {
  /** The code of the agenda item to which it is added. */
  @WhenWritten() @IsString() @MaxLength(20) item?: string;
}

/** A paragraph of one's own, for programs. */
export class ParagraphBody {
  @Means('The code of the agenda item at whose end it is added; null for the end of the record.')
  @IsOptional() @IsString() @MaxLength(20) item?: string | null;
  @Means('In light markup.')
  @IsTexts(longestParagraph) texts: Texts;
}
