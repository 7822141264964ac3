import { IsEmail, IsOptional, IsString, MaxLength } from 'class-validator';
import { Means } from '../web/api-description/described.js';
import { IsDay } from '../web/json-body.js';
import { Trimmed, WhenWritten } from '../web/reading-form.js';
import { longestEmail, longestPersonName } from './person.dto.js';

/** Who is to answer for an entity, as the page and programs say it. */
export class FocalPointBody {
  @Trimmed() @MaxLength(longestEmail) @IsEmail() email: string;
  @Means('For a person whom the portal does not know yet.')
  @IsOptional() @Trimmed() @MaxLength(longestPersonName) @IsString() name?: string;
  @Means('The first day; today if left out.')
  @WhenWritten() @IsDay() from?: string;
  @Means('The last day; without end if left out.')
  @WhenWritten() @IsDay() until?: string;
}
