import { Transform, Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Language, languages, type Texts } from '../foundation/i18n/languages.js';
import { dayParts, type DayPart } from '../sessions/session.entity.js';
import { Means } from '../web/api-description/described.js';
import { AnyQuery, IsDay, IsTexts, IsTime, MayBeLeftOut } from '../web/json-body.js';
import { Trimmed } from '../web/reading-form.js';
import { actionLineCodes } from '../instruments/action-lines/action-lines.js';
import type { DocumentFilter, Paging } from './document-lists.js';
import { type DocumentSort, documentSorts } from './document-order.js';
import { type Purpose, purposes } from './document.entity.js';
import { longestSymbol } from './symbols/spelling.js';
import { type Outcome, outcomes } from './treatments/treatment.entity.js';

/** No sign that controls a terminal or ends a text in a database. */
const printable = /^\P{Cc}*$/u;

/** Forms send a field that was left empty. */
const NothingWhenEmpty = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

/** What a program asks of a list of documents. */
export class DocumentQuery extends AnyQuery {
  @Means('Words, or a symbol, to be found in what the lines of the list tell.')
  @NothingWhenEmpty() @IsOptional() @Matches(printable) @MaxLength(300) words?: string;
  @Means('The code of an agenda item.')
  @NothingWhenEmpty() @IsOptional() @Matches(printable) @MaxLength(20) item?: string;
  @Means('The code of the entity that contributed.')
  @NothingWhenEmpty() @IsOptional() @Matches(printable) @MaxLength(100) source?: string;
  @Means('The code of the office that contributed.')
  @NothingWhenEmpty() @IsOptional() @Matches(printable) @MaxLength(100) office?: string;
  @Means('The slug of an instrument that it cites.')
  @NothingWhenEmpty() @IsOptional() @Matches(printable) @MaxLength(100) instrument?: string;
  @Means('The code of an action line that it is mainly about, or touches.')
  @NothingWhenEmpty() @IsOptional() @IsIn(actionLineCodes) actionLine?: string;
  @Means('What the document is for.')
  @NothingWhenEmpty() @IsOptional() @IsIn(purposes) purpose?: Purpose;
  @Means('A language in which there is a file.')
  @NothingWhenEmpty() @IsOptional() @IsIn(languages) language?: Language;
  @Means('Posted since the beginning of this day, in UTC.')
  @NothingWhenEmpty() @IsOptional() @IsDay() since?: string;
  @Means('The order; that of the symbols if left out.')
  @NothingWhenEmpty() @IsOptional() @IsIn(documentSorts) sort?: DocumentSort;
  @Means('How many on a page; 50 if left out.')
  @NothingWhenEmpty() @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
  @Means('Where the page begins, as the header Link tells.')
  @NothingWhenEmpty() @IsOptional() @IsString() @MaxLength(2000) cursor?: string;

  /** What it asks for, of one meeting, of one group between its meetings, or of all. */
  filter(of: Pick<DocumentFilter, 'meeting' | 'group'> = {}): DocumentFilter {
    const { words, item, source, office, instrument, actionLine, purpose, language, since } = this;
    return { ...of, ...{ words, item, source, office, instrument, actionLine, purpose, language, since } };
  }

  get paging(): Paging {
    const { sort = 'symbol', limit = 50, cursor } = this;
    return { sort, limit, cursor };
  }
}

/** A symbol in whatever spelling, whose meaning a program asks for. */
export class SymbolQuery extends AnyQuery {
  @Means('A symbol in any spelling: WG-WSIS-12/9, CWG-WSIS-12/9-E Rev. 1.')
  @IsString() @IsNotEmpty() @Matches(printable) @MaxLength(longestSymbol) symbol: string;
}

export class WithdrawalBody {
  @IsOptional() @Trimmed() @IsString() @MaxLength(1000) reason?: string | null;
}

/** The session in which something happened: its day, and as much more as tells it from others on that day. */
export class SessionBody {
  @IsDay() day: string;
  @MayBeLeftOut() @IsTime() starts?: string;
  @MayBeLeftOut() @IsIn(dayParts) part?: DayPart;
  @Means('The slug of the group that sat.')
  @MayBeLeftOut() @IsString() group?: string;
}

/** What a meeting did with a document, as a program records it. */
export class TreatmentBody {
  @IsIn(outcomes) outcome: Outcome;
  @Means('The slug of the meeting, where it is not the document’s own.')
  @MayBeLeftOut() @IsString() @MaxLength(100) meeting?: string;
  @Means('Where it happened; the day, and as much more as tells the session from others on that day.')
  @IsOptional() @IsObject() @ValidateNested() @Type(() => SessionBody) session?: SessionBody | null;
  @Means('The key of the variant: rev1, add1; left out for the latest.')
  @MayBeLeftOut() @IsString() @MaxLength(100) variant?: string;
  @Means('To what or whom: the document that replaces it, the body that gets it.')
  @IsOptional() @Trimmed() @IsString() @IsNotEmpty() @MaxLength(200) target?: string | null;
  @IsOptional() @IsTexts(2000) remark?: Texts | null;
}
