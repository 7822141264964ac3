import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { isLanguage, type Language, languages } from '../../foundation/i18n/languages.js';
import { Means } from '../../web/api-description/described.js';
import { AnyQuery, IsDay, MayBeLeftOut } from '../../web/json-body.js';
import { Several, Trimmed, WhenWritten } from '../../web/reading-form.js';
import { type VersionState, versionStates } from '../variants/language-version.entity.js';
import { FileWordsBody } from '../reservations/reservation.dto.js';
import { type Cell, type Plan, type PlannedState, plannedStates } from './translations.service.js';

const longestTitle = 500;
const mostCells = 2000;

/** What is planned of the cells that were ticked on the board, each written as slug/variant/language. */
export class PlanForm {
  @Several() @IsArray() @ArrayMaxSize(mostCells) @Matches(/^[^/]+\/[^/]+\/[a-z]{2}$/, { each: true }) cells: string[];
  @IsIn(plannedStates) state: PlannedState;
  @WhenWritten() @IsDay() dueOn?: string;

  plan(): Plan {
    return { state: this.state, dueOn: this.dueOn || null };
  }

  wanted(): Cell[] {
    return this.cells.flatMap((cell) => {
      const [slug = '', variant = '', language] = cell.split('/');
      return isLanguage(language) ? [{ slug, variant, language }] : [];
    });
  }
}

/** A translation that the secretariat brings, apart from its files. */
export class TranslationForm {
  @IsIn(languages) language: Language;
  @IsOptional() @IsString() @MaxLength(100) variant?: string;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestTitle) title?: string;
}

class CellBody {
  @Means('The slug of the document.')
  @IsString() @MaxLength(200) document: string;
  @Means('The key of the variant; rev0 if left out.')
  @MayBeLeftOut() @IsString() @MaxLength(100) variant?: string;
  @IsIn(languages) language: Language;
}

/** What a program plans. */
export class PlanBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(mostCells) @ValidateNested({ each: true }) @Type(() => CellBody) languages: CellBody[];
  @Means('A file alone makes a language ready.')
  @IsIn(plannedStates) state: PlannedState;
  @Means('By which day the translation is wished for.')
  @IsOptional() @IsDay() dueOn?: string | null;

  wanted(): Cell[] {
    return this.languages.map(({ document, variant = 'rev0', language }) => ({ slug: document, variant, language }));
  }
}

/** What a program says of a translation that it brings. */
export class TranslationMetadata {
  @IsIn(languages) language: Language;
  @Means('The key of the variant; rev0 if left out.')
  @MayBeLeftOut() @IsString() @MaxLength(100) variant?: string;
  @Means('The title in this language.')
  @IsOptional() @IsString() @MaxLength(longestTitle) title?: string | null;
  @Means('One for each part `file`, in their order.')
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => FileWordsBody) files?: FileWordsBody[];
}

/** What of the board a program looks at. */
export class BoardQuery extends AnyQuery {
  @IsOptional() @IsIn(versionStates) state?: VersionState;
  @Means('A language that is neither ready nor given up, or is in the state asked for.')
  @IsOptional() @IsIn(languages) language?: Language;
}
