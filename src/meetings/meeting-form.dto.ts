import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsTimeZone,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsDay } from '../web/json-body.js';
import { Several, Trimmed, WhenWritten, WrittenNumber } from '../web/reading-form.js';

/** A meeting as the secretariat convenes it on the page. */
export class MeetingForm {
  @WrittenNumber()
  @Max(99_999, { message: 'meetings.numberWrong' })
  @Min(1, { message: 'meetings.numberWrong' })
  @IsInt({ message: 'meetings.numberWrong' })
  number: number;

  @Several()
  @IsDay({ each: true })
  @ArrayMaxSize(60)
  @ArrayNotEmpty({ message: 'meetings.daysMissing' })
  @IsArray({ message: 'meetings.daysMissing' })
  days: string[];

  /** In the language of the page. */
  @IsOptional() @Trimmed() @MaxLength(300) @IsString() place?: string;

  @Trimmed() @WhenWritten() @IsTimeZone({ message: 'groups.unknownZone' }) zone?: string;

  /** Needed with a time; without it the group's own rule holds. */
  @WhenWritten() @IsDay() deadlineDay?: string;

  @WhenWritten()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'meetings.timeWrong' })
  deadlineTime?: string;

  /** One item on each line, in the language of the page. */
  @IsOptional() @MaxLength(20_000) @IsString() agenda?: string;

  @IsOptional() carryOver?: string;

  /** Ticked where it is not convened yet. */
  @IsOptional() planned?: string;
}
