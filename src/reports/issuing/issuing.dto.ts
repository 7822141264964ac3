import { IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { Means } from '../../web/api-description/described.js';
import { IsDay } from '../../web/json-body.js';
import { Trimmed, WhenWritten, WrittenNumber } from '../../web/reading-form.js';

const longestSlug = 80;
const longestSymbol = 40;

/** Showing a report to a meeting, or saying that one adopted it. */
export class ReportStepForm {
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
  /** The slug of the meeting. */
  @IsString() @IsNotEmpty() @MaxLength(longestSlug) meeting: string;
}

/** Issuing a report to the parent body. */
export class ReportIssueForm {
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestSymbol) symbol?: string;
  @WhenWritten() @IsDay() dated?: string;
}

/** The same for programs. */
export class ReportStepBody {
  @Means('The slug of the meeting.')
  @IsString() @IsNotEmpty() @MaxLength(longestSlug) meeting: string;
}

/** The same for programs. */
export class ReportIssueBody {
  @Means('The symbol that the parent body gives it; left out, it is numbered in the plain series of that body.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestSymbol) symbol?: string | null;
  @Means('The day that it bears; left out: today.')
  @IsOptional() @IsDay() dated?: string | null;
}
