import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { Means } from '../../web/api-description/described.js';
import { WrittenNumber } from '../../web/reading-form.js';

/** Where a paragraph is to be moved, for programs. */
export class ReportMoveBody {
  @Means('The key of the section under which it comes.')
  @IsString() @MaxLength(80) section: string;
  @Means('The handle of the paragraph behind which it comes; null for the first place there. Left out, it comes last.')
  @IsOptional() @IsString() @MaxLength(20) behind?: string | null;
}

/** The same from a form. */
export class ReportMoveForm {
  /** The version of the report that was seen, where the place was chosen by looking at it. */
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
  @IsOptional() @IsString() @MaxLength(80) section?: string;
  /** The handle of the paragraph behind which it comes; empty for the first place, left out for the last. */
  @IsOptional() @IsString() @MaxLength(20) behind?: string;
}
