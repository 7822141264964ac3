import { IsEmail, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { Texts } from '../../foundation/i18n/languages.js';
import { Means } from '../../web/api-description/described.js';
import { IsPartialDay, IsTexts } from '../../web/json-body.js';
import { Trimmed, WhenWritten } from '../../web/reading-form.js';
import { WrittenTexts } from '../../web/six-languages.js';

const codeShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An office as the secretariat describes it on the page. */
export class OfficeForm {
  @Trimmed() @MaxLength(60) @Matches(codeShape, { message: 'people.officeCodeShape' }) code: string;
  @WrittenTexts('name') @IsTexts(300, 'people.officeNameMissing') names: Texts;
  @WrittenTexts('inSentences') @IsOptional() @IsTexts(300) inSentences?: Texts;
  @WrittenTexts('address') @IsOptional() @IsTexts(300) address?: Texts;
  /** A code or a name. */
  @Trimmed() @WhenWritten() @MaxLength(300) @IsString() organization?: string;
}

/** The same of an office that is there: its code stays. */
export class OfficeChangeForm {
  @WrittenTexts('name') @IsTexts(300, 'people.officeNameMissing') names: Texts;
  @WrittenTexts('inSentences') @IsOptional() @IsTexts(300) inSentences?: Texts;
  @WrittenTexts('address') @IsOptional() @IsTexts(300) address?: Texts;
  @Trimmed() @WhenWritten() @MaxLength(300) @IsString() organization?: string;
}

/** Who holds an office, as the secretariat writes it down. */
export class HoldingForm {
  @Trimmed() @MaxLength(200) @IsString() @IsNotEmpty() name: string;
  @Trimmed() @WhenWritten() @MaxLength(254) @IsEmail() email?: string;
  @Trimmed() @WhenWritten() @IsPartialDay() from?: string;
  @Trimmed() @WhenWritten() @IsPartialDay() until?: string;
}

/** What a program says of an office when it changes one. */
export class OfficeFactsBody {
  @IsTexts(300) names: Texts;
  @Means('How records name it, where its bare name will not do: the Director of TSB.')
  @IsOptional() @IsTexts(300) inSentences?: Texts | null;
  @Means('How its holder is addressed in letters.')
  @IsOptional() @IsTexts(300) address?: Texts | null;
  @Means('The code or a name of the entity to which it belongs.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(300) organization?: string | null;
}

/** An office as a program enters it. */
export class OfficeBody extends OfficeFactsBody {
  @Means('Its address for ever: tsb-director.')
  @Trimmed() @MaxLength(60) @Matches(codeShape, { message: 'people.officeCodeShape' }) code: string;
}

/** Who holds an office, as a program writes it down. */
export class HoldingBody {
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(200) name: string;
  @IsOptional() @Trimmed() @IsEmail() @MaxLength(254) email?: string | null;
  @Means('Since when, as far as it is known: 2007, 2007-06, 2007-06-11.')
  @IsOptional() @IsPartialDay() from?: string | null;
  @IsOptional() @IsPartialDay() until?: string | null;
}
