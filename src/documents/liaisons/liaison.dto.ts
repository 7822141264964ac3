import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { type Language, languages, type Texts } from '../../foundation/i18n/languages.js';
import { Means } from '../../web/api-description/described.js';
import { IsDay, IsTexts, MayBeLeftOut } from '../../web/json-body.js';
import { Trimmed, WhenWritten, WholeLines } from '../../web/reading-form.js';
import { FileWordsBody } from '../reservations/reservation.dto.js';
import { type Direction, directions, type LiaisonPurpose, liaisonPurposes, type LiaisonState, liaisonStates } from './liaison.entity.js';
import type { NewLiaison } from './liaisons.service.js';

const longest = 300;

/** A liaison statement as the secretariat enters it on the page. */
export class LiaisonForm {
  @IsIn(directions) direction: Direction;
  @Trimmed() @IsString() @IsNotEmpty({ message: 'documents.titleMissing' }) @MaxLength(500) title: string;
  @IsIn(languages, { message: 'documents.languageMissing' }) language: Language;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longest) sender?: string;
  @IsOptional() @WholeLines() @IsArray() @ArrayMaxSize(30) @MaxLength(longest, { each: true }) addressees?: string[];
  /** The symbol that the sender gave it. */
  @IsOptional() @Trimmed() @IsString() @MaxLength(100) symbol?: string;
  @IsIn(liaisonPurposes) purpose: LiaisonPurpose;
  @WhenWritten() @IsDay() replyBy?: string;
  @WhenWritten() @IsDay() receivedOn?: string;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longest) approval?: string;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longest) contact?: string;
  /** The slug of the statement to which it replies. */
  @IsOptional() @IsString() @MaxLength(200) repliesTo?: string;

  said(): NewLiaison {
    const { direction, title, language, sender, addressees = [], symbol, purpose, replyBy, receivedOn, approval, contact, repliesTo } = this;
    return {
      ...{ direction, titles: { [language]: title }, language, sender: sender || null, addressees, symbol: symbol || null, purpose },
      ...{ replyBy: replyBy || null, receivedOn: receivedOn || null, approval: approval || null, contact: contact || null },
      repliesTo: repliesTo || null,
    };
  }
}

/** A liaison statement as a program describes it, in the part `metadata`. */
export class LiaisonBody {
  @Means('Whether another body sent it to the group, or the group sends it.')
  @IsIn(directions) direction: Direction;
  @IsTexts(500) titles: Texts;
  @Means('The language of the original.')
  @IsIn(languages) language: Language;
  @Means('The body that sent it; left out for one that goes out.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longest) sender?: string | null;
  @Means('The bodies to which it is addressed; the group, if left out of one that came in.')
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(30) @IsString({ each: true }) @MaxLength(longest, { each: true }) addressees?: string[];
  @Means('The symbol that its sender gave it.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(100) symbol?: string | null;
  @IsIn(liaisonPurposes) purpose: LiaisonPurpose;
  @Means('The day by which a reply is asked for.')
  @IsOptional() @IsDay() replyBy?: string | null;
  @Means('The day on which it came in; today if left out.')
  @IsOptional() @IsDay() receivedOn?: string | null;
  @Means('At which level it was approved.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longest) approval?: string | null;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longest) contact?: string | null;
  @Means('The slug of the statement to which it replies.')
  @IsOptional() @IsString() @MaxLength(200) repliesTo?: string | null;
  @Means('One for each part `file`, in their order.')
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => FileWordsBody) files?: FileWordsBody[];

  said(): NewLiaison {
    const { direction, titles, language, purpose, addressees = [], sender = null, symbol = null, replyBy = null } = this;
    const { receivedOn = null, approval = null, contact = null, repliesTo = null } = this;
    return { direction, titles, language, purpose, addressees, sender, symbol, replyBy, receivedOn, approval, contact, repliesTo };
  }
}

/** What becomes of a statement, and on which day; by form or by program. */
export class LiaisonStateBody {
  @IsIn(liaisonStates) state: LiaisonState;
  @Means('Today if left out.')
  @WhenWritten() @IsOptional() @IsDay() on?: string | null;
}
