import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Language, languages } from '../../foundation/i18n/languages.js';
import { Means } from '../../web/api-description/described.js';
import { Trimmed, WhenWritten } from '../../web/reading-form.js';
import { longestParagraph } from '../paragraphs/paragraph.dto.js';
import { type Decision, decisions } from './correction.entity.js';

const longestReason = 2000;

/** A correction as a delegation writes it. */
export class CorrectionForm {
  @IsString() @IsNotEmpty() @MaxLength(20) paragraph: string;
  /** The code of the entity for which it is proposed, where the person sits for several. */
  @WhenWritten() @IsString() @MaxLength(20) organization?: string;
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(longestParagraph) text: string;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestReason) reason?: string;
}

/** The same for programs. */
export class CorrectionBody {
  @Means('The handle of the paragraph in the latest edition.')
  @IsString() @IsNotEmpty() @MaxLength(20) paragraph: string;
  @Means('The code of the entity for which it is proposed, where the person sits for several.')
  @IsOptional() @IsString() @MaxLength(20) organization?: string | null;
  @IsIn(languages) language: Language;
  @Means('The paragraph as it should be, in light markup.')
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(longestParagraph) text: string;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestReason) reason?: string | null;
}

/** Why the chair should decide again. */
export class AppealForm {
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(longestReason) reason: string;
}

export class AppealBody {
  @Means('Why the chair should decide again.')
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(longestReason) reason: string;
}

/** What is made of a correction. */
export class DecisionForm {
  @IsIn(decisions) decision: Decision;
  /** What stands there from now on, where it is accepted with changes. */
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestParagraph) text?: string;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestReason) answer?: string;
}

export class DecisionBody {
  @Means('To refuse an appeal is to uphold what was decided first.')
  @IsIn(decisions) decision: Decision;
  @Means('What stands there from now on, where it is accepted in part.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestParagraph) text?: string | null;
  @Means('What the delegation is told; a refusal needs one.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestReason) answer?: string | null;
}
