import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEmail, IsIn, IsNotEmpty, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { type Language, languages, type Texts } from '../../foundation/i18n/languages.js';
import { Means } from '../../web/api-description/described.js';
import { IsDay, IsTexts } from '../../web/json-body.js';
import { Trimmed, WhenWritten } from '../../web/reading-form.js';
import { FileWordsBody } from '../reservations/reservation.dto.js';
import { type LiaisonPurpose, liaisonPurposes } from './addressee.js';
import { type Direction, directions, type LiaisonState, liaisonStates } from './liaison.entity.js';
import type { LiaisonMove, NewAddressee, NewLiaison } from './liaisons.service.js';

const longest = 300;

/** The addressees for which the page has fields: addressee1, purpose1, replyBy1, email1 and so on. */
export const addresseeFields = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** A liaison statement as the secretariat enters it on the page. */
@WithAddressees()
export class LiaisonForm {
  @IsIn(directions) direction: Direction;
  @Trimmed() @IsString() @IsNotEmpty({ message: 'documents.titleMissing' }) @MaxLength(500) title: string;
  @IsIn(languages, { message: 'documents.languageMissing' }) language: Language;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longest) sender?: string;
  /** The symbol that the sender gave it. */
  @IsOptional() @Trimmed() @IsString() @MaxLength(100) symbol?: string;
  @WhenWritten() @IsDay() receivedOn?: string;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longest) approval?: string;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longest) contact?: string;
  /** The slug of the statement to which it replies. */
  @IsOptional() @IsString() @MaxLength(200) repliesTo?: string;

  said(): NewLiaison {
    const { direction, title, language, sender, symbol, receivedOn, approval, contact, repliesTo } = this;
    return {
      ...{ direction, titles: { [language]: title }, language, sender: sender || null, symbol: symbol || null },
      ...{ receivedOn: receivedOn || null, approval: approval || null, contact: contact || null },
      ...{ addressees: this.addressees(), repliesTo: repliesTo || null },
    };
  }

  /** The first is the group itself where a statement that came in names nobody. */
  private addressees(): NewAddressee[] {
    const fields = this as unknown as Record<string, string | undefined>;
    const written = addresseeFields.map((n) => ({
      name: fields[`addressee${n}`] ?? '',
      purpose: (fields[`purpose${n}`] || 'information') as LiaisonPurpose,
      replyBy: fields[`replyBy${n}`] || null,
      email: fields[`email${n}`] || null,
    }));
    const named = written.filter(({ name, replyBy, email }) => name || replyBy || email);
    return named.length === 0 && this.direction === 'in' ? written.slice(0, 1) : named;
  }
}

function WithAddressees(): ClassDecorator {
  return ({ prototype }) => {
    const at = prototype as object;
    for (const n of addresseeFields) {
      for (const rule of [IsOptional(), Trimmed(), MaxLength(longest), IsString()]) rule(at, `addressee${n}`);
      for (const rule of [WhenWritten(), IsIn(liaisonPurposes)]) rule(at, `purpose${n}`);
      for (const rule of [WhenWritten(), IsDay()]) rule(at, `replyBy${n}`);
      for (const rule of [Trimmed(), WhenWritten(), MaxLength(254), IsEmail()]) rule(at, `email${n}`);
    }
  };
}

/** One to whom a statement goes, and what is asked of it, as a program says it. */
export class AddresseeBody {
  @Means('The body; left out for the group itself, to which a statement came in.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longest) name?: string | null;
  @IsIn(liaisonPurposes) purpose: LiaisonPurpose;
  @Means('The day by which it is asked to reply.')
  @IsOptional() @IsDay() replyBy?: string | null;
  @Means('Where it is written to when the statement is sent.')
  @IsOptional() @Trimmed() @IsEmail() @MaxLength(254) email?: string | null;
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
  @Means('The bodies to which it is addressed, each with what is asked of it.')
  @IsArray() @ArrayMaxSize(30) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => AddresseeBody) addressees: AddresseeBody[];
  @Means('The symbol that its sender gave it.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(100) symbol?: string | null;
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
    const { direction, titles, language, sender = null, symbol = null } = this;
    const { receivedOn = null, approval = null, contact = null, repliesTo = null } = this;
    const addressees = this.addressees.map(({ name, purpose, replyBy = null, email = null }) => ({ name: name ?? '', purpose, replyBy, email }));
    return { direction, titles, language, addressees, sender, symbol, receivedOn, approval, contact, repliesTo };
  }
}

/** What becomes of a statement, and on which day; by form or by program. */
export class LiaisonStateBody {
  @IsIn(liaisonStates) state: LiaisonState;
  @Means('Today if left out.')
  @WhenWritten() @IsOptional() @IsDay() on?: string | null;
  @Means('The addressee who has answered, or has not after all; the statement as a whole if left out.')
  @WhenWritten() @IsOptional() @IsString() @MaxLength(longest) addressee?: string | null;

  move(): LiaisonMove {
    return { state: this.state, on: this.on || null, addressee: this.addressee || null };
  }
}
