import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import { Means } from '../../web/api-description/described.js';
import { Several } from '../../web/reading-form.js';

/** More changes are not accepted at once. */
const mostChanges = 5000;

/** Which changes of an edited draft are accepted; those that are not ticked are left. */
export class AcceptanceForm {
  @Several() @IsArray() @ArrayMaxSize(mostChanges) @IsString({ each: true }) accept: string[];
}

/** A form that brings a file and nothing else. */
export class EditedForm {
  file?: string;
}

/** The same for programs. */
export class AcceptanceBody {
  @Means('The keys of the changes that are accepted. The others are left.')
  @IsArray() @ArrayMaxSize(mostChanges) @IsString({ each: true }) @MaxLength(40, { each: true }) accept: string[];
}
