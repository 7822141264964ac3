import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { type Language, languages, type Texts } from '../../foundation/i18n/languages.js';
import { type AccessLevel, accessLevels } from '../../groups/group.entity.js';
import { Means } from '../../web/api-description/described.js';
import { IsTexts, MayBeLeftOut } from '../../web/json-body.js';
import { Several, Trimmed, WhenWritten, WrittenNumber } from '../../web/reading-form.js';
import { type Purpose, purposes } from '../document.entity.js';
import { type FileRole, fileRoles } from '../variants/document-file.entity.js';
import { mostAtOnce, type Particulars } from './reservations.service.js';

const longestTitle = 500;

/** What a program says of a document. */
export class ParticularsBody {
  @IsTexts(longestTitle) titles: Texts;
  @Means('Codes or names of who contributes it; the chair and the secretariat may name an office. Left out: the group, or your own entity.')
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @MaxLength(300, { each: true }) sources?: string[];
  @Means('The codes of agenda items, the main one first.')
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) agendaItems?: string[];
  @IsOptional() @IsIn(purposes) purpose?: Purpose | null;

  particulars(): Particulars {
    const { titles, sources = [], agendaItems: items = [], purpose = null } = this;
    return { titles, sources, items, purpose };
  }
}

/** A document for which a program wants a number. */
export class ReservationBody extends ParticularsBody {
  @Means('The key of the series; that of contributions if left out.')
  @MayBeLeftOut() @IsString() @MaxLength(12) series?: string;
  @Means('Who may read it; as usual in the series if left out.')
  @IsOptional() @IsIn(accessLevels) access?: AccessLevel | null;
  @Means('The language of the original, where it is known already.')
  @IsOptional() @IsIn(languages) language?: Language | null;
}

export class NumberBlockBody extends ReservationBody {
  @Means('How many numbers are wanted.')
  @IsInt() @Min(1) @Max(mostAtOnce) count: number;
}

/** What a program says of one file. */
export class FileWordsBody {
  @Means('That of the document if left out.')
  @IsOptional() @IsIn(languages) language?: Language;
  @IsOptional() @IsIn(fileRoles) role?: FileRole;
}

/** What a program says of the files that it brings. */
export class FilingBody {
  @Means('The language of the original; left out where the document has one already.')
  @IsOptional() @IsIn(languages) language?: Language | null;
  @Means('One for each part `file`, in their order.')
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => FileWordsBody) files?: FileWordsBody[];
}

/** A new document as a program describes it, in the part `metadata`. */
export class NewDocumentBody extends ReservationBody {
  @Means('One for each part `file`, in their order.')
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => FileWordsBody) files?: FileWordsBody[];
}

const List = () =>
  Transform(({ value }: { value: unknown }) =>
    String(value ?? '').split(/[,;\n،；，]/).map((name) => name.trim()).filter(Boolean),
  );

/** What people say of a document on a page, in one language. */
export class ParticularsForm {
  @Trimmed() @IsString() @MaxLength(longestTitle) @IsNotEmpty({ message: 'documents.titleMissing' }) title: string;
  @IsOptional() @List() @IsArray() @MaxLength(300, { each: true }) sources?: string[];
  @IsOptional() @Several() @IsString({ each: true }) items?: string[];
  @WhenWritten() @IsIn(purposes) purpose?: Purpose | '';
  @WhenWritten() @IsIn(languages) language?: Language | '';

  /** In the language of the document; where that is not known, in the reader's. */
  particulars(reading: Language, former: Texts = {}): Particulars {
    const titles = { ...former, [this.language || reading]: this.title };
    return { titles, sources: this.sources ?? [], items: [...new Set(this.items)], purpose: this.purpose || null };
  }
}

/** A document for which somebody wants a number, as the page asks for it. */
export class ReservationForm extends ParticularsForm {
  @IsString() @MaxLength(12) series: string;
  @WhenWritten() @IsIn(accessLevels) access?: AccessLevel | '';
  /** How many numbers; only officials are asked. */
  @WrittenNumber() @IsOptional() @Max(mostAtOnce) @Min(1) @IsInt() count?: number;
}

/** What people say of files that they bring. */
export class FilingForm {
  @WhenWritten() @IsIn(languages) language?: Language | '';
}
