import { IsEmail, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { longestEmail, longestPersonName } from '../../people/person.dto.js';
import { Means } from '../../web/api-description/described.js';
import { Several, Trimmed } from '../../web/reading-form.js';

export const longestWhy = 2000;

/** A wish for an account, as a visitor writes it. */
export class AccountRequestForm {
  @Trimmed() @Matches(/^\P{Cc}*$/u) @MaxLength(longestPersonName) @IsString() @IsNotEmpty() name: string;
  @Trimmed() @MaxLength(longestEmail) @IsEmail() email: string;
  /** A code or a name of the entity. */
  @Trimmed() @MaxLength(300) @IsString() @IsNotEmpty({ message: 'account.requestEntityMissing' }) organization: string;
  /** The slugs of groups. */
  @IsOptional() @Several() @MaxLength(60, { each: true }) @IsString({ each: true }) groups?: string[];
  @Trimmed() @MaxLength(longestWhy) @IsString() @IsNotEmpty({ message: 'account.requestWhyMissing' }) why: string;
}

/** Why a request is declined. */
export class DecliningBody {
  @Means('Told to whoever asked.')
  @Trimmed() @MaxLength(longestWhy) @IsString() @IsNotEmpty({ message: 'account.declineReasonMissing' }) reason: string;
}
