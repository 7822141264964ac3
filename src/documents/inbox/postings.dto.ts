import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { Means } from '../../web/api-description/described.js';
import { Several } from '../../web/reading-form.js';
import { mostAtOnce } from './inbox.service.js';

/** Which documents of the inbox are to be posted. */
export class PostingsForm {
  @Several() @IsArray() @ArrayMaxSize(mostAtOnce) @IsString({ each: true }) documents: string[];
  /** The meeting from whose inbox they were sent, and to which one goes back. */
  @IsOptional() @IsString() @MaxLength(100) meeting?: string;
}

/** The same by program. */
export class PostingsBody {
  @Means('Their slugs.')
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(mostAtOnce) @IsString({ each: true }) @MaxLength(200, { each: true }) documents: string[];
}
