import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Texts } from '../../foundation/i18n/languages.js';
import { Means } from '../../web/api-description/described.js';
import { IsPartialDay, IsTexts } from '../../web/json-body.js';
import { Trimmed, WhenWritten } from '../../web/reading-form.js';
import { WrittenTexts } from '../../web/six-languages.js';
import { type FacilitationRole, facilitationRoles } from './facilitation.entity.js';

/** Who facilitates an action line, as the secretariat writes it down. */
export class FacilitationForm {
  /** A code or a name. */
  @Trimmed() @WhenWritten() @MaxLength(300) @IsString() facilitator?: string;
  @WrittenTexts('text') @IsOptional() @IsTexts(300) text?: Texts;
  @IsIn(facilitationRoles) role: FacilitationRole;
  @Trimmed() @WhenWritten() @IsPartialDay() from?: string;
  @Trimmed() @WhenWritten() @IsPartialDay() until?: string;
  @WrittenTexts('source') @IsOptional() @IsTexts(500) source?: Texts;
}

/** The same as a program writes it down. */
export class FacilitationBody {
  @Means('The code or a name of an entity or an office.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(300) facilitator?: string | null;
  @Means('A facilitator that is neither an entity nor an office of the portal.')
  @IsOptional() @IsTexts(300) text?: Texts | null;
  @IsIn(facilitationRoles) role: FacilitationRole;
  @Means('Since when, as far as it is known: 2008, 2008-05, 2008-05-23.')
  @IsOptional() @IsPartialDay() from?: string | null;
  @IsOptional() @IsPartialDay() until?: string | null;
  @Means('Where that is said.')
  @IsOptional() @IsTexts(500) source?: Texts | null;
}
