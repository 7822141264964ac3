import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { Means } from '../../web/api-description/described.js';
import { Trimmed, WrittenNumber } from '../../web/reading-form.js';

/** The longest of either text, in characters. */
export const longestAnnotation = 20_000;

/** What chair or secretariat write under an item. */
export class AnnotationForm {
  @WrittenNumber() @IsOptional() @Min(0) @IsInt() version?: number;
  @IsOptional() @Trimmed() @MaxLength(longestAnnotation) @IsString() speech?: string;
  @IsOptional() @Trimmed() @MaxLength(longestAnnotation) @IsString() remarks?: string;
}

export class AnnotationBody {
  @Means('What is to be said, in light markup.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestAnnotation) speech?: string | null;
  @Means('What is not to be said, in light markup.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestAnnotation) remarks?: string | null;
}
