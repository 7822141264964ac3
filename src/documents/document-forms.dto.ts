import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Trimmed } from '../web/reading-form.js';
import { type Outcome, outcomes } from './treatments/treatment.entity.js';

/** How long the reason of a withdrawal may be. */
export const longestReason = 500;

/** Why a document is withdrawn. */
export class WithdrawalForm {
  @IsOptional() @Trimmed() @MaxLength(longestReason) @IsString() reason?: string;
}

/** What a meeting did with a document, as chair or secretariat record it on the page. */
export class TreatmentForm {
  @IsIn(outcomes, { message: 'documents.outcomeMissing' }) outcome: Outcome;

  /** The key of the variant; the latest when it is left out. */
  @IsOptional() @IsString() @MaxLength(100) variant?: string;

  /** The slug of the meeting, where the document lies before several; its own when it is left out. */
  @IsOptional() @IsString() @MaxLength(100) meeting?: string;

  /** One of the meeting's sessions. */
  @IsOptional() @IsString() session?: string;

  @IsOptional() @Trimmed() @MaxLength(200) @IsString() target?: string;

  /** In the language of the page. */
  @IsOptional() @Trimmed() @MaxLength(2000) @IsString() remark?: string;
}
