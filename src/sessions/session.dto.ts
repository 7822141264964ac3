import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Texts } from '../foundation/i18n/languages.js';
import { Means } from '../web/api-description/described.js';
import { IsDay, IsTexts, IsTime, MayBeLeftOut } from '../web/json-body.js';
import { Several, Trimmed, WhenWritten, WrittenNumber } from '../web/reading-form.js';
import { type Capacity, capacities } from './chairing.entity.js';
import type { WrittenChair } from './chairs.service.js';
import { type DayPart, dayParts, type SessionKind, sessionKinds } from './session.entity.js';

const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/;
const longestReason = 1000;
const IsLink = () => IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { message: 'sessions.linkWrong' });

/** For how many chairs the form has fields. */
export const chairFields = [1, 2] as const;

/** When a session sits, as it is written in a form. */
export class SessionTimeForm {
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
  @IsDay() day: string;
  @WhenWritten() @Matches(timeShape, { message: 'meetings.timeWrong' }) starts?: string;
  @WhenWritten() @Matches(timeShape, { message: 'meetings.timeWrong' }) ends?: string;
  @WhenWritten() @IsIn(dayParts) part?: DayPart | '';
  @IsOptional() @Trimmed() @MaxLength(longestReason) @IsString() reason?: string;

  time() {
    const { day, starts, ends, part } = this;
    return { day, starts: starts || null, ends: ends || null, part: starts ? null : part || null };
  }
}

/** A session as the secretariat describes it in the form: who sits, about what, where, and who chairs. */
@WithChairs()
export class SessionForm {
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
  /** The slug of the group that sits. */
  @IsString() @MaxLength(60) group: string;
  @IsIn(sessionKinds) kind: SessionKind;
  @Trimmed() @WhenWritten() @MaxLength(100) @IsString() room?: string;
  @Trimmed() @WhenWritten() @MaxLength(500) @IsLink() remoteLink?: string;
  @IsOptional() @Several() @IsString({ each: true }) items?: string[];

  chairs(): WrittenChair[] {
    const fields = this as unknown as Record<string, string | undefined>;
    return chairFields.flatMap((n) => {
      const person = fields[`chair${n}`];
      if (!person) return [];
      return [{ person, capacity: (fields[`capacity${n}`] ?? 'chair') as Capacity, onBehalfOf: fields[`for${n}`] || null }];
    });
  }
}

/** A new session: when it sits beside what it is. */
@WithChairs()
export class NewSessionForm extends SessionForm {
  @IsDay() day: string;
  @WhenWritten() @Matches(timeShape, { message: 'meetings.timeWrong' }) starts?: string;
  @WhenWritten() @Matches(timeShape, { message: 'meetings.timeWrong' }) ends?: string;
  @WhenWritten() @IsIn(dayParts) part?: DayPart | '';

  time() {
    return SessionTimeForm.prototype.time.call(this);
  }
}

export const endStates = ['scheduled', 'cancelled', 'did-not-meet'] as const;

/** What became of a session. */
export class SessionStateForm {
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
  @IsIn(endStates) state: (typeof endStates)[number];
  @IsOptional() @Trimmed() @MaxLength(longestReason) @IsString() why?: string;
}

function WithChairs(): ClassDecorator {
  return ({ prototype }) => {
    const at = prototype as object;
    for (const n of chairFields) {
      for (const name of [`chair${n}`, `for${n}`]) for (const rule of [IsOptional(), Trimmed(), MaxLength(254), IsString()]) rule(at, name);
      for (const rule of [WhenWritten(), IsIn(capacities)]) rule(at, `capacity${n}`);
    }
  };
}

class ChairBody implements WrittenChair {
  @Means('An e-mail address, or a name that only one person has.')
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(254) person: string;
  @IsIn(capacities) capacity: Capacity;
  @Means('In whose place, where somebody stands in.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(254) onBehalfOf?: string | null;
}

/** When a session sits, for programs. */
export class SessionTimeBody {
  @IsDay() day: string;
  @IsOptional() @IsTime() starts?: string | null;
  @IsOptional() @IsTime() ends?: string | null;
  @Means('Where the hours are not known.')
  @IsOptional() @IsIn(dayParts) part?: DayPart | null;
  @Means('Why it is moved; told on the page of the meeting.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestReason) reason?: string | null;
}

/** What is said anew of a session by a program; what is left out stays. */
export class SessionChangeBody {
  @Means('The slug of the group that sits: that of the meeting, or one under it.')
  @MayBeLeftOut() @IsString() @MaxLength(60) group?: string;
  @MayBeLeftOut() @IsIn(sessionKinds) kind?: SessionKind;
  @Means('The codes of agenda items.')
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(200) @IsString({ each: true }) items?: string[];
  @IsOptional() @Trimmed() @IsString() @MaxLength(100) room?: string | null;
  @IsOptional() @Trimmed() @IsLink() @MaxLength(500) remoteLink?: string | null;
  @IsOptional() @IsTexts(1000) note?: Texts | null;
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(10)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ChairBody)
  chairs?: ChairBody[];
}

/** A new session for programs. */
export class NewSessionBody extends SessionChangeBody {
  @IsDay() day: string;
  @IsOptional() @IsTime() starts?: string | null;
  @IsOptional() @IsTime() ends?: string | null;
  @Means('Where the hours are not known.')
  @IsOptional() @IsIn(dayParts) part?: DayPart | null;
}

export class SessionStateBody {
  @IsIn(endStates) state: (typeof endStates)[number];
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestReason) reason?: string | null;
}
