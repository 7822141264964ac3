import { IsBoolean, IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import type { Texts } from '../../foundation/i18n/languages.js';
import { Means } from '../../web/api-description/described.js';
import { IsTexts, MayBeLeftOut } from '../../web/json-body.js';
import { Trimmed, WhenWritten, WrittenNumber } from '../../web/reading-form.js';
import { type NoteKind, noteKinds } from './note.entity.js';

/** The longest point that is noted, in characters. */
export const longestNote = 10_000;
const longestName = 254;

/** A note as it is typed at the table, in the language of whoever types. */
export class NoteForm {
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
  @IsIn(noteKinds) kind: NoteKind;
  /** The code of an agenda item. */
  @WhenWritten() @IsString() @MaxLength(20) item?: string;
  /** The number of a session. */
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() session?: number;
  @IsOptional() @Trimmed() @MaxLength(longestName) @IsString() by?: string;
  @IsOptional() @Trimmed() @MaxLength(100) @IsString() document?: string;
  @IsOptional() @Trimmed() @MaxLength(longestNote) @IsString() text?: string;
  @WhenWritten() @IsIn(['yes']) struck?: string;
}

/** What is said of a note by a program, beside what it is. */
class NoteWordsBody {
  @Means('The code of the agenda item under which it happened; null for the meeting as a whole.')
  @IsOptional() @IsString() @MaxLength(20) item?: string | null;
  @Means('The number of the session in which it happened.')
  @IsOptional() @IsInt() @Min(1) session?: number | null;
  @Means('Who spoke: the code or name of an organization, the code of an office, or any other name.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestName) by?: string | null;
  @Means('The symbol of the document that was spoken of, in any spelling; of a variant where it names one.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(100) document?: string | null;
  @IsOptional() @IsTexts(longestNote) texts?: Texts | null;
  @Means('Struck out: it stays noted, and is not for the record.')
  @MayBeLeftOut() @IsBoolean() isStruck?: boolean;
}

/** A new note for programs. */
export class NoteBody extends NoteWordsBody {
  @IsIn(noteKinds) kind: NoteKind;
}

/** What is said anew of a note; what is left out stays. */
export class NoteChangeBody extends NoteWordsBody {
  @MayBeLeftOut() @IsIn(noteKinds) kind?: NoteKind;
}
