import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsTimeZone, MaxLength, Min } from 'class-validator';
import type { Texts } from '../foundation/i18n/languages.js';
import { Means } from '../web/api-description/described.js';
import { IsDay, IsTexts, MayBeLeftOut, said } from '../web/json-body.js';
import { Several, Trimmed, WhenWritten, WrittenNumber } from '../web/reading-form.js';
import { InSixLanguages, writtenTexts } from '../web/six-languages.js';
import { type MeetingState, meetingStates } from './meeting.entity.js';
import type { MeetingWords } from './meeting-changes.service.js';

export const longestReason = 1000;

/** On which version whoever filled in a form looked, and why the change is made. */
export class GroundForm {
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
  @IsOptional() @Trimmed() @MaxLength(longestReason) @IsString() reason?: string;
}

/** A meeting as the secretariat changes it on the page: everything that stands in the form. */
@InSixLanguages('title', 300)
@InSixLanguages('place', 300)
@InSixLanguages('note', 2000)
export class MeetingChangeForm extends GroundForm {
  @Several() @IsDay({ each: true }) @ArrayMaxSize(60) @IsArray() days: string[];
  @Trimmed() @WhenWritten() @IsTimeZone({ message: 'groups.unknownZone' }) zone?: string;

  words(): MeetingWords {
    return {
      days: inOrder(this.days),
      zone: this.zone || null,
      place: writtenTexts(this, 'place'),
      titles: writtenTexts(this, 'title'),
      note: writtenTexts(this, 'note'),
    };
  }
}

/** What a meeting is to become. */
export class StateForm extends GroundForm {
  @IsIn(meetingStates, { message: 'meetings.stateMissing' }) state: MeetingState;
}

/** What a program says anew of a meeting; what is left out stays. */
export class MeetingChangeBody {
  @Means('In any order.')
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(60) @IsDay({ each: true }) days?: string[];
  @IsOptional() @IsTexts(300) place?: Texts | null;
  @IsOptional() @IsTimeZone() zone?: string | null;
  @IsOptional() @IsTexts(300) titles?: Texts | null;
  @IsOptional() @IsTexts(2000) note?: Texts | null;
  @IsOptional() @IsTexts(2000) agendaNote?: Texts | null;
  @Means('Why; it is told on the page of the meeting.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestReason) reason?: string | null;

  words(): MeetingWords {
    const { reason: _reason, days, ...words } = this;
    return said({ ...words, days: days && inOrder(days) });
  }
}

export class StateBody {
  @IsIn(meetingStates) state: MeetingState;
  @Means('Why; needed where the meeting is postponed or cancelled.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestReason) reason?: string | null;
}

export class ReasonBody {
  @Means('Why; it is told on the page of the meeting.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestReason) reason?: string | null;
}

function inOrder(days: readonly string[]): string[] {
  return [...new Set(days)].toSorted();
}
