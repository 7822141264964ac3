import { Type } from 'class-transformer';
import { applyDecorators } from '@nestjs/common';
import { IsBoolean, IsEmail, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsTimeZone, Matches, Max, MaxLength, Min } from 'class-validator';
import { type Language, languages } from '../foundation/i18n/languages.js';
import { Means } from '../web/api-description/described.js';
import { AnyQuery, MayBeLeftOut } from '../web/json-body.js';
import { Trimmed, WhenWritten } from '../web/reading-form.js';

export const longestPersonName = 200;
export const longestEmail = 254;

const Email = () => applyDecorators(Trimmed(), IsEmail(), MaxLength(longestEmail));
/** No sign that controls a terminal or ends a text in a database. */
const Name = () => applyDecorators(Trimmed(), IsNotEmpty(), IsString(), MaxLength(longestPersonName), Matches(/^\P{Cc}*$/u));

/** A person as an administrator describes her on the page. */
export class PersonForm {
  @Name() name: string;
  @Email() email: string;
  /** A code or a name of the entity for which she acts. */
  @IsOptional() @Trimmed() @MaxLength(300) @IsString() organization?: string;
  @WhenWritten() @IsIn(languages) language?: Language | '';
  @IsOptional() isAdmin?: string;
}

/** A new person as a program describes her. */
export class PersonBody {
  @Name() name: string;
  @Email() email: string;
  @Means('The code of the entity for which she acts.')
  @IsOptional() @IsString() @MaxLength(100) organization?: string | null;
  @Means('The language of her pages and letters, until she chooses herself.')
  @IsOptional() @IsIn(languages) language?: Language | null;
  @IsOptional() @IsTimeZone() zone?: string | null;
  @Means('Whether she keeps the portal.')
  @MayBeLeftOut() @IsBoolean() isAdmin?: boolean;
}

/** What a program changes of a person; what is left out stays as it is. */
export class PersonChange {
  @MayBeLeftOut() @Name() name?: string;
  @MayBeLeftOut() @Email() email?: string;
  @Means('The code of the entity for which she acts; null for none.')
  @IsOptional() @IsString() @MaxLength(100) organization?: string | null;
  @IsOptional() @IsIn(languages) language?: Language | null;
  @IsOptional() @IsTimeZone() zone?: string | null;
  @MayBeLeftOut() @IsBoolean() isAdmin?: boolean;
}

/** What a program asks of the list of people. */
export class PeopleQuery extends AnyQuery {
  @Means('Something in a name or an address.')
  @IsOptional() @IsString() @Matches(/^\P{Cc}*$/u) @MaxLength(300) words?: string;
  @Means('The code of the entity for which they act.')
  @IsOptional() @IsString() @MaxLength(100) organization?: string;
  @Means('How many on a page; 100 if left out.')
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(500) limit?: number;
  @Means('Where the page begins, as the header Link tells.')
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(10_000_000) cursor?: number;
}
