import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { type LiaisonPurpose, liaisonPurposes } from '../../documents/liaisons/addressee.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import { Means } from '../../web/api-description/described.js';
import { IsDay, IsTexts } from '../../web/json-body.js';
import { Trimmed, WhenWritten, WrittenNumber } from '../../web/reading-form.js';
import { type Answer, answers } from './transmission.entity.js';

const longestName = 80;
const longestNote = 2000;

/** A document to be forwarded, with words in the language of whoever writes. */
export class TransmissionForm {
  /** Its symbol, however it is written. */
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(longestName) document: string;
  /** The slug of the addressee. */
  @IsString() @IsNotEmpty() @MaxLength(longestName) addressee: string;
  @IsIn(liaisonPurposes) purpose: LiaisonPurpose;
  @WhenWritten() @IsDay() replyBy?: string;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestNote) note?: string;
}

/** Registering at the addressee what was forwarded. */
export class ReceptionForm {
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestName) symbol?: string;
}

/** What the addressee answers. */
export class AnswerForm {
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
  @IsIn(answers) answer: Answer;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestNote) remark?: string;
}

/** The same for programs. */
export class TransmissionBody {
  @Means('The symbol of the document, however it is written.')
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(longestName) document: string;
  @Means('The slug of the body to which it is forwarded.')
  @IsString() @IsNotEmpty() @MaxLength(longestName) addressee: string;
  @IsIn(liaisonPurposes) purpose: LiaisonPurpose;
  @IsOptional() @IsDay() replyBy?: string | null;
  @IsOptional() @IsTexts(longestNote) note?: Texts | null;
}

/** The same for programs. */
export class ReceptionBody {
  @Means('The symbol that the addressee gives it; left out, it is numbered in the plain series of that body.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestName) symbol?: string | null;
}

/** The same for programs. */
export class AnswerBody {
  @IsIn(answers) answer: Answer;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestNote) remark?: string | null;
}
