import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { type Language, languages } from '../../foundation/i18n/languages.js';
import { Means } from '../../web/api-description/described.js';
import { IsDay } from '../../web/json-body.js';
import { Trimmed, WhenWritten, WrittenNumber } from '../../web/reading-form.js';
import { type ApprovalWay, approvalWays } from '../editions/edition.entity.js';
import type { NewRecordPolicy } from './record-policies.service.js';
import { type Correctable, correctables, type Decider, deciders } from './record-rules.js';

const longestWindow = 365;
const seriesPattern = /^[A-Z][A-Z0-9]{0,11}$/i;

/** Rules for records as the secretariat writes them on the page. */
export class RecordPolicyForm {
  @IsDay() validFrom: string;
  @WrittenNumber() @Max(longestWindow) @Min(1) @IsInt() windowDays: number;
  @IsIn(correctables) correctable: Correctable;
  @IsIn(deciders) decidedBy: Decider;
  @WhenWritten() @IsIn(['yes']) isWindowBar?: string;
  @WhenWritten() @IsIn(['yes']) needsTwo?: string;
  @IsIn(approvalWays) approvedBy: ApprovalWay;
  @Trimmed() @IsString() @MaxLength(12) @IsNotEmpty() @Matches(seriesPattern, { message: 'documents.seriesLetters' }) series: string;
  @IsIn(languages) language: Language;

  policy(): NewRecordPolicy {
    const { isWindowBar, needsTwo, series, ...rest } = this;
    return { ...rest, series: written(series), isWindowBar: isWindowBar === 'yes', needsTwo: needsTwo === 'yes' };
  }
}

/** Rules for records as a program writes them. */
export class RecordPolicyBody {
  @Means('The first day on which they hold; today or later.')
  @IsDay() validFrom: string;
  @Means('For so many calendar days a record that was sent out may be corrected.')
  @IsInt() @Min(1) @Max(longestWindow) windowDays: number;
  @Means('Whose interventions a delegation may correct. What is said of nobody, everybody corrects.')
  @IsIn(correctables) correctable: Correctable;
  @Means('Who decides corrections: the secretariat, and the chair above it; or the chair alone.')
  @IsIn(deciders) decidedBy: Decider;
  @Means('Whether an open window bars approval.')
  @IsBoolean() isWindowBar: boolean;
  @Means('Whether two persons approve a record.')
  @IsBoolean() needsTwo: boolean;
  @Means('How records are usually approved.')
  @IsIn(approvalWays) approvedBy: ApprovalWay;
  @Means('The letters of the series in which approved records are numbered; plain for the plain one.')
  @IsString() @MaxLength(12) @Matches(seriesPattern, { message: 'documents.seriesLetters' }) series: string;
  @Means('In which language records are drawn up.')
  @IsIn(languages) language: Language;

  policy(): NewRecordPolicy {
    return { ...this, series: written(this.series) };
  }
}

/** As the rules keep it: R, or plain. */
function written(series: string): string {
  return series.toLowerCase() === 'plain' ? 'plain' : series.toUpperCase();
}
