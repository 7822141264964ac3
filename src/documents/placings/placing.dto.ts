import { ArrayMaxSize, IsArray, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { Means } from '../../web/api-description/described.js';
import { Lines, Trimmed } from '../../web/reading-form.js';

/** Where a document is put, as the secretariat says on the page. */
export class PlacingForm {
  /** `meeting:` or `group:` with the slug. */
  @IsString() @IsNotEmpty({ message: 'documents.placeMissing' }) @MaxLength(120) place: string;
  /** Codes of agenda items of that meeting, the main one first. */
  @IsOptional() @Lines() @IsArray() @ArrayMaxSize(20) @MaxLength(20, { each: true }) items?: string[];
}

/** Before which meeting or group a document is put, for programs. */
export class PlaceBody {
  @Means('The slug of the meeting.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(100) meeting?: string | null;
  @Means('The slug of the group, where it is put before no meeting.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(100) group?: string | null;
}

export class PlacingBody extends PlaceBody {
  @Means('The codes of agenda items of that meeting, the main one first.')
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(20, { each: true }) items?: string[];
}
