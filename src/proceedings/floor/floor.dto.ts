import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Outcome, outcomes } from '../../documents/treatments/treatment.entity.js';
import { Means } from '../../web/api-description/described.js';
import { Trimmed, WhenWritten } from '../../web/reading-form.js';

/** What is taken up now. */
export class FloorForm {
  @WhenWritten() @IsString() @MaxLength(20) item?: string;
  @IsOptional() @Trimmed() @MaxLength(100) @IsString() document?: string;
}

/** What the meeting made of a document, chosen beside its line on the floor. */
export class OutcomeForm {
  @IsIn(outcomes, { message: 'documents.outcomeMissing' }) outcome: Outcome;
  /** The slug of the document. */
  @IsString() @MaxLength(200) document: string;
  /** Under which item its line stands: one comes back there. */
  @WhenWritten() @IsString() @MaxLength(20) item?: string;
}

/** What is taken up now, for programs. */
export class FloorBody {
  @Means('The code of an agenda item; null when none is taken up.')
  @IsOptional() @IsString() @MaxLength(20) item?: string | null;
  @Means('The symbol of a document, in any spelling.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(100) document?: string | null;
}
