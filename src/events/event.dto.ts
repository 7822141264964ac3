import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsTimeZone,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Texts } from '../foundation/i18n/languages.js';
import { actionLineCodes } from '../instruments/action-lines/action-lines.js';
import { Means } from '../web/api-description/described.js';
import { IsPartialDay, IsTexts, MayBeLeftOut } from '../web/json-body.js';
import { Trimmed } from '../web/reading-form.js';
import { type EventKind, eventKinds } from './event.entity.js';

export const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** How many of one kind took part. */
export class FigureBody {
  @Means('Of what: participants, countries.')
  @IsTexts(200) of: Texts;
  @IsInt() @Min(0) @Max(10_000_000) count: number;
  @Means('Whether the number is only about right.')
  @MayBeLeftOut() @IsBoolean() isAbout?: boolean;
}

/** One of those who chaired. */
export class EventChairBody {
  @Means('A name, or an e-mail address, of somebody whom the portal knows.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(254) person?: string | null;
  @Means('The code or a name of the office by which she chaired.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(300) office?: string | null;
  @Means('What is said of somebody whom the portal does not know.')
  @IsOptional() @IsTexts(300) text?: Texts | null;
}

/** What a program says of an event when it changes one; what is left out is not known. */
export class EventFactsBody {
  @IsIn(eventKinds) kind: EventKind;
  @IsTexts(300) names: Texts;
  @Means('Its first day, as far as it is known: 2008, 2008-12, 2008-05-13.')
  @IsOptional() @IsPartialDay() from?: string | null;
  @IsOptional() @IsPartialDay() until?: string | null;
  @IsOptional() @IsTexts(300) place?: Texts | null;
  @IsOptional() @Trimmed() @IsTimeZone() zone?: string | null;
  @IsOptional() @IsTexts(500) organizers?: Texts | null;
  @IsOptional() @IsTexts(4000) results?: Texts | null;
  @Means('The slug of the group that held it, or for which it was held.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(60) group?: string | null;
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(20) @IsIn(actionLineCodes, { each: true }) actionLines?: string[];
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(50) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => FigureBody) figures?: FigureBody[];
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(20) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => EventChairBody) chairs?: EventChairBody[];
  @Means('Symbols, in any spelling, of documents that tell of it.')
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) @MaxLength(200, { each: true }) documents?: string[];
}

/** An event as a program enters it. */
export class EventBody extends EventFactsBody {
  @Means('Its address for ever: connect-africa-2007.')
  @Trimmed() @MaxLength(80) @Matches(slugShape, { message: 'events.slugShape' }) slug: string;
}
