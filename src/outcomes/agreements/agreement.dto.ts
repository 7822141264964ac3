import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Texts } from '../../foundation/i18n/languages.js';
import { type Verdict, verdicts } from '../../proceedings/outcomes/agreement.entity.js';
import { longestNote } from '../../proceedings/notes/note.dto.js';
import { Means } from '../../web/api-description/described.js';
import { IsTexts } from '../../web/json-body.js';
import { Trimmed, WhenWritten } from '../../web/reading-form.js';
import { InSixLanguages } from '../../web/six-languages.js';

const longestRemark = 2000;

/** What a group makes of an output, with the text as it is agreed where that is changed. */
@InSixLanguages('text', longestNote)
export class AgreementForm {
  @IsIn(verdicts) verdict: Verdict;
  /** The slug of the meeting that took it up. */
  @WhenWritten() @MaxLength(80) @IsString() at?: string;
  @IsOptional() @Trimmed() @MaxLength(longestRemark) @IsString() remark?: string;
}

/** The same for programs. */
export class AgreementBody {
  @IsIn(verdicts) verdict: Verdict;
  @Means('The slug of the meeting that took it up.')
  @MaxLength(80) @IsString() at: string;
  @Means('The text as it is agreed, where it is agreed with changes.')
  @IsOptional() @IsTexts(longestNote) texts?: Texts | null;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestRemark) remark?: string | null;
}
