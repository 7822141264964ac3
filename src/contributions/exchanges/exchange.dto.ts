import { Type } from 'class-transformer';
import { IsArray, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { FileWordsBody } from '../../documents/reservations/reservation.dto.js';
import { type Language, languages } from '../../foundation/i18n/languages.js';
import { Means } from '../../web/api-description/described.js';
import { Trimmed, WhenWritten } from '../../web/reading-form.js';

const longestReason = 2000;

/** Why the secretariat puts other files in place of an author's, and in which language. */
export class ExchangeForm {
  @WhenWritten() @IsIn(languages) language?: Language | '';
  @Trimmed() @IsString() @MaxLength(longestReason) @IsNotEmpty({ message: 'documents.reasonMissing' }) reason: string;
}

/** The same by program. */
export class ExchangeMetadata {
  @Means('That of the original if left out.')
  @IsOptional() @IsIn(languages) language?: Language | null;
  @Means('What was wrong with the former files. The author gets it by letter.')
  @IsString() @MaxLength(longestReason) @IsNotEmpty() reason: string;
  @Means('One for each part `file`, in their order.')
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => FileWordsBody) files?: FileWordsBody[];
}
