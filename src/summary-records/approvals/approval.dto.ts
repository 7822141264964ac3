import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { Means } from '../../web/api-description/described.js';
import { type ApprovalWay, approvalWays } from '../editions/edition.entity.js';

/** Approving a record, for programs. */
export class ApprovalBody {
  @Means('How it is approved: at the next meeting, by the chair for the last one, or because nobody objected. A second person may leave it out.')
  @IsOptional() @IsIn(approvalWays) approvedBy?: ApprovalWay | null;
  @Means('The version of the draft that was seen; approving anything else is refused.')
  @IsOptional() @Min(1) @IsInt() version?: number | null;
}
