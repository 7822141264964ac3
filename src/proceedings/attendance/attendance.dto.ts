import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { Means } from '../../web/api-description/described.js';
import { Several, WrittenNumber } from '../../web/reading-form.js';

/** As many as one form can tick. */
const most = 480;

/** Who was there in a sitting, ticked in its list. */
export class AttendanceForm {
  @WrittenNumber() @IsOptional() @Min(0) @IsInt() version?: number;
  @Several() @IsArray() @ArrayMaxSize(most) @IsString({ each: true }) present: string[] = [];
  @Several() @IsArray() @ArrayMaxSize(most) @IsString({ each: true }) apologies: string[] = [];
}

/** The same for programs. */
export class AttendanceBody {
  @Means('The handles of the participants who were there.')
  @IsArray() @ArrayMaxSize(5000) @IsString({ each: true }) @MaxLength(100, { each: true }) present: string[];
  @Means('The handles of those who sent apologies.')
  @IsArray() @ArrayMaxSize(5000) @IsString({ each: true }) @MaxLength(100, { each: true }) apologies: string[];
}
