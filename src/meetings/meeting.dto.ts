import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsTimeZone,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateTime } from 'luxon';
import { isDay } from '../foundation/i18n/dates.js';
import type { Texts } from '../foundation/i18n/languages.js';
import type { Group } from '../groups/group.entity.js';
import { Means } from '../web/api-description/described.js';
import { IsDay, isPlain, isSomething, IsTexts, isTime, MayBeLeftOut, said } from '../web/json-body.js';
import { dayText, timeText } from '../web/json-schema.js';
import { Trimmed } from '../web/reading-form.js';
import { instantOfDeadline, type NewAgendaItem, type NewMeeting, type WrittenDeadline } from './meetings.service.js';
import { mergeAgendas } from './written-agenda.js';

const deadlineSchema = {
  anyOf: [
    { type: 'string', format: 'date-time' },
    { type: 'object', additionalProperties: false, required: ['day'], properties: { day: dayText, time: timeText } },
    { type: 'null' },
  ],
} as const;

/** A point of the agenda as a program describes it. */
export class AgendaItemBody {
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(20) code: string;
  @IsTexts(500) titles: Texts;
  @Means('0 for an item, 1 for a sub-item.')
  @MayBeLeftOut() @IsInt() @Min(0) @Max(1) depth?: number;
}

/** A new meeting as a program describes it; what is left out is not known or as usual in the group. */
export class MeetingBody {
  @IsInt() @Min(1) @Max(99_999) number: number;
  @Means('In any order.')
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(60) @IsDay({ each: true }) days: string[];
  @IsOptional() @IsTexts(300) place?: Texts | null;
  @Means('The IANA time zone where it is held; as usual in the group if left out.')
  @IsOptional() @IsTimeZone() zone?: string | null;
  @Means('An instant, or a day and perhaps a time where it is held; null for none, left out for the usual one.')
  @MayBeLeftOut() @IsDeadline() deadline?: string | WrittenDeadline | null;
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(2000)
  @ArrayUnique((item: AgendaItemBody) => item.code, { message: 'meetings.itemTwice' })
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => AgendaItemBody)
  agenda?: AgendaItemBody[];
  @Means('Takes the agenda of the last meeting over, with an item for the approval of its record.')
  @MayBeLeftOut() @IsBoolean() carryOver?: boolean;
  @Means('Whether it is convened, or only planned; a planned one takes no contributions.')
  @MayBeLeftOut() @IsIn(['planned', 'convened']) state?: 'planned' | 'convened';
  @IsOptional() @IsTexts(300) titles?: Texts | null;
  @IsOptional() @IsTexts(2000) note?: Texts | null;

  /** The agenda that is carried over is merged with what was written. */
  newMeeting(group: Group, carried: readonly NewAgendaItem[]): NewMeeting {
    const { number, days, deadline, agenda = [], carryOver: _carried, ...rest } = this;
    return {
      ...said(rest),
      number,
      days: [...new Set(days)].toSorted(),
      agenda: mergeAgendas(carried, agenda.map(({ code, titles, depth = 0 }) => ({ code, titles, depth }))),
      contributionsCloseAt: closingTime(deadline, this.zone ?? group.zone),
    };
  }
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

export function IsDeadline(): PropertyDecorator {
  return isSomething('isDeadline', isDeadline, { message: 'meetings.deadlineWritten', schema: deadlineSchema });
}

function isDeadline(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return instantPattern.test(value) && DateTime.fromISO(value).isValid;
  if (!isPlain(value)) return false;
  const { day, time, ...more } = value;
  if (Object.keys(more).length > 0) return false;
  return typeof day === 'string' && isDay(day) && (time === undefined || isTime(time));
}

/** Undefined and null stay what they are: as usual, and none. */
export function closingTime(deadline: MeetingBody['deadline'], zone: string): Date | null | undefined {
  if (typeof deadline === 'string') return DateTime.fromISO(deadline).startOf('second').toJSDate();
  return deadline ? instantOfDeadline(deadline, zone) : deadline;
}
