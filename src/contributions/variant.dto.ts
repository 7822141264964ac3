import { Type } from 'class-transformer';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { FileWordsBody } from '../documents/reservations/reservation.dto.js';
import { type VariantKind, variantKinds } from '../documents/symbols/symbol-variants.js';
import { type Language, languages } from '../foundation/i18n/languages.js';
import { Means } from '../web/api-description/described.js';
import { MayBeLeftOut } from '../web/json-body.js';
import { Several, WhenWritten } from '../web/reading-form.js';

/** Something on top of a document, as the page asks for it. */
export class VariantForm {
  @IsIn(variantKinds, { message: 'documents.kindMissing' }) kind: VariantKind;
  @IsString() @MaxLength(100) of: string;
  @WhenWritten() @IsIn(languages) language?: Language | '';
  /** None means all of them. */
  @IsOptional() @Several() @IsIn(languages, { each: true }) appliesTo?: Language[];
}

/** The same as a program describes it, in the part `metadata`. */
export class VariantMetadata {
  @Means('It takes the place of the text (revision), adds to it (addendum), corrects it (corrigendum), or mends its form alone (reissue).')
  @IsIn(variantKinds) kind: VariantKind;
  @Means('The key of the variant on which it stands: rev1, add1; the original if left out.')
  @MayBeLeftOut() @IsString() @MaxLength(100) of?: string;
  @Means('The language of its files; that of the original if left out.')
  @IsOptional() @IsIn(languages) language?: Language | null;
  @Means('The languages that it concerns, where these are not all.')
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(languages, { each: true }) appliesTo?: Language[] | null;
  @Means('One for each part `file`, in their order.')
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => FileWordsBody) files?: FileWordsBody[];
}
