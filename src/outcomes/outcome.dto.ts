import { IsBoolean, IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import type { Texts } from '../foundation/i18n/languages.js';
import { AnyQuery, IsDay, IsTexts, MayBeLeftOut } from '../web/json-body.js';
import { Means } from '../web/api-description/described.js';
import { NothingWhenEmpty, Trimmed, WhenWritten, WrittenNumber } from '../web/reading-form.js';
import { type OutcomeKind, outcomeKinds, type OutcomeState, outcomeStates } from '../proceedings/outcomes/outcome.entity.js';

const longestName = 254;
const longestRemark = 2000;

/** What of the register is wanted. */
export class OutcomeQuery extends AnyQuery {
  @NothingWhenEmpty() @IsOptional() @IsIn(outcomeStates) state?: OutcomeState;
  @NothingWhenEmpty() @IsOptional() @IsIn(outcomeKinds) kind?: OutcomeKind;
}

/** What became of an outcome, in the language of whoever writes. */
export class OutcomeForm {
  @WrittenNumber() @IsOptional() @Min(0) @IsInt() version?: number;
  @IsIn(outcomeStates) state: OutcomeState;
  @IsOptional() @Trimmed() @MaxLength(longestName) @IsString() addressee?: string;
  @IsOptional() @Trimmed() @MaxLength(longestName) @IsString() responsible?: string;
  /** The slug of a meeting. */
  @WhenWritten() @MaxLength(80) @IsString() dueMeeting?: string;
  @WhenWritten() @IsDay() dueOn?: string;
  @IsOptional() @Trimmed() @MaxLength(longestRemark) @IsString() remark?: string;
  /** The slug of the later meeting that took it up. */
  @WhenWritten() @MaxLength(80) @IsString() takenUpAt?: string;
  /** The symbol of the document with which it was answered. */
  @WhenWritten() @Trimmed() @MaxLength(longestName) @IsString() document?: string;
  @WhenWritten() @IsIn(['yes']) orally?: string;
}

/** The same for programs; what is left out stays. */
export class OutcomeBody {
  @IsIn(outcomeStates) state: OutcomeState;
  @IsOptional() @IsTexts(longestName) addressee?: Texts | null;
  @IsOptional() @IsTexts(longestName) responsible?: Texts | null;
  @Means('The slug of the meeting to which it is due.')
  @IsOptional() @IsString() @MaxLength(80) dueMeeting?: string | null;
  @IsOptional() @IsDay() dueOn?: string | null;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestRemark) remark?: string | null;
  @Means('The slug of the later meeting of the group that took it up; the record of that meeting tells so.')
  @IsOptional() @IsString() @MaxLength(80) takenUpAt?: string | null;
  @Means('The symbol of the document with which it was answered there.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestName) document?: string | null;
  @Means('Whether its addressee reported on it there in words alone.')
  @MayBeLeftOut() @IsBoolean() isOral?: boolean;
}
