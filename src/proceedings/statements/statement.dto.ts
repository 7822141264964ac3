import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { type Language, languages } from '../../foundation/i18n/languages.js';
import { Means } from '../../web/api-description/described.js';
import { Trimmed, WhenWritten, WrittenNumber } from '../../web/reading-form.js';
import { longestNote } from '../notes/note.dto.js';
import { type StatementDecision, statementDecisions } from './statement.entity.js';

const longestAnswer = 2000;

/** A statement as a delegation hands it in, in the language of the page. */
export class StatementForm {
  @WhenWritten() @IsString() @MaxLength(20) item?: string;
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() session?: number;
  /** The code of the entity, where the person sits for several. */
  @WhenWritten() @IsString() @MaxLength(20) organization?: string;
  @IsOptional() @Trimmed() @MaxLength(longestNote) @IsString() text?: string;
}

/** The same for programs, beside a part `file` where there is one. */
export class StatementMetadata {
  @Means('The code of the agenda item; left out for the meeting as a whole.')
  @IsOptional() @IsString() @MaxLength(20) item?: string | null;
  @Means('The number of the session in which it was made.')
  @IsOptional() @IsInt() @Min(1) session?: number | null;
  @Means('The code of the entity for which it is handed in, where the person sits for several.')
  @IsOptional() @IsString() @MaxLength(20) organization?: string | null;
  @IsIn(languages) language: Language;
  @Means('In light markup; may be left out where a file comes with it.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestNote) text?: string | null;
}

/** The text of a statement, written anew. */
export class StatementChangeForm {
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
  @IsOptional() @Trimmed() @MaxLength(longestNote) @IsString() text?: string;
}

export class StatementChangeBody {
  @Trimmed() @IsString() @MaxLength(longestNote) text: string;
}

/** What chair or secretariat do with a statement. */
export class StatementDecisionForm {
  @IsIn(statementDecisions) decision: StatementDecision;
  @IsOptional() @Trimmed() @MaxLength(longestNote) @IsString() summary?: string;
  @IsOptional() @Trimmed() @MaxLength(longestAnswer) @IsString() answer?: string;
}

export class StatementDecisionBody {
  @IsIn(statementDecisions) decision: StatementDecision;
  @Means('What is noted of it, in the language of the request; needed in summary, and in full where it came as a file alone.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestNote) summary?: string | null;
  @Means('What the delegation is told; needed where it is declined.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestAnswer) answer?: string | null;
}

/** Within how many hours after a sitting its statements are in time. */
export class StatementLimitForm {
  @WrittenNumber() @Max(720) @Min(0) @IsInt() hours: number;
}

export class StatementLimitBody {
  @IsInt() @Min(0) @Max(720) hours: number;
}
