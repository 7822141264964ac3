import { IsIn, IsInt, IsOptional, Matches, Min } from 'class-validator';
import { Means } from '../../web/api-description/described.js';
import { IsDay, IsInstant } from '../../web/json-body.js';
import { timePattern } from '../../web/json-schema.js';
import { WhenWritten, WrittenNumber } from '../../web/reading-form.js';
import { type ApprovalWay, approvalWays, type EditionKind, editionKinds, issuedKinds } from './edition.entity.js';

/** Sending a record out, as it is asked for in the form. */
export class EditionForm {
  /** The version of the record that was seen. */
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
  @IsIn(editionKinds) kind: EditionKind;
  /** The last day for corrections where the meeting is held; left out, the usual week. */
  @WhenWritten() @IsDay() day?: string;
  @WhenWritten() @Matches(timePattern, { message: 'meetings.timeWrong' }) time?: string;
  @WhenWritten() @IsIn(approvalWays) approvedBy?: ApprovalWay;
}

/** Sending it out for corrections, for programs. */
export class EditionBody {
  @IsIn(issuedKinds) kind: (typeof issuedKinds)[number];
  @Means('The last instant at which a correction is in time. Left out: the end of the last day that the group’s rules give.')
  @IsOptional() @IsInstant() correctionsCloseAt?: string | null;
}
