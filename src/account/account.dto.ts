import { Transform, Type } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsTimeZone,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';
import type { Scope } from '../foundation/actor.js';
import { type Language, languages } from '../foundation/i18n/languages.js';
import { Trimmed } from '../web/reading-form.js';
import { tokenDays } from './tokens.service.js';

/** How long a password is at least and at most. There are no other rules. */
export const passwordLength = { least: 12, most: 128 } as const;

/** A choice that is left to the browser when it is left empty. */
const NullWhenEmpty = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value) || null);

export class SignInDto {
  @Trimmed()
  @MaxLength(254)
  @IsEmail()
  email: string;

  /** Not asked for when a link is. */
  @ValidateIf(({ link }: SignInDto) => !link)
  @MaxLength(passwordLength.most)
  @IsString()
  @IsNotEmpty({ message: 'account.passwordNeeded' })
  password: string;

  @IsOptional()
  keep?: string;

  /** Present when the button for a link was pressed. */
  @IsOptional()
  link?: string;

  @IsOptional()
  next?: string;
}

export class LinkDto {
  @IsOptional()
  keep?: string;

  @IsOptional()
  next?: string;
}

export class ForgottenDto {
  @Trimmed()
  @MaxLength(254)
  @IsEmail()
  email: string;
}

export class NewPasswordDto {
  @MaxLength(passwordLength.most, { message: 'account.passwordTooLong' })
  @MinLength(passwordLength.least, { message: 'account.passwordTooShort' })
  password: string;
}

export class PasswordChangeDto extends NewPasswordDto {
  @IsOptional()
  @MaxLength(passwordLength.most)
  @IsString()
  current?: string;
}

export class ProfileDto {
  @NullWhenEmpty()
  @IsOptional()
  @IsIn(languages)
  language: Language | null;

  @NullWhenEmpty()
  @IsOptional()
  @IsTimeZone({ message: 'account.unknownZone' })
  zone: string | null;
}

export class TokenDto {
  @Trimmed()
  @Matches(/^\P{Cc}*$/u)
  @MaxLength(100)
  @IsNotEmpty({ message: 'account.tokenNameNeeded' })
  name: string;

  @IsIn(['read', 'write'])
  scope: Scope;

  @Type(() => Number)
  @Max(tokenDays.most)
  @Min(1)
  @IsInt()
  days: number;
}
