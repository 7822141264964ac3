import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Means } from '../../web/api-description/described.js';
import { Trimmed, WhenWritten } from '../../web/reading-form.js';

/** What is taken up now. */
export class FloorForm {
  @WhenWritten() @IsString() @MaxLength(20) item?: string;
  @IsOptional() @Trimmed() @MaxLength(100) @IsString() document?: string;
}

/** What is taken up now, for programs. */
export class FloorBody {
  @Means('The code of an agenda item; null when none is taken up.')
  @IsOptional() @IsString() @MaxLength(20) item?: string | null;
  @Means('The symbol of a document, in any spelling.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(100) document?: string | null;
}
