import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Means } from '../../web/api-description/described.js';
import { Trimmed } from '../../web/reading-form.js';

/** How long the reason of a return may be. */
export const longestReason = 2000;

/** Why a paper is returned, as page and program say it. */
export class ReturnBody {
  @Means('What is to be mended. The author gets it by letter.')
  @Trimmed() @IsString() @MaxLength(longestReason) @IsNotEmpty({ message: 'contributions.returnReasonMissing' }) reason: string;
}
