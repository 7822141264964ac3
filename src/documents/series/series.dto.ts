import { applyDecorators } from '@nestjs/common';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import type { Texts } from '../../foundation/i18n/languages.js';
import { type AccessLevel, accessLevels } from '../../groups/group.entity.js';
import { Means } from '../../web/api-description/described.js';
import { IsTexts, MayBeLeftOut, said } from '../../web/json-body.js';
import { Trimmed, WhenWritten, WrittenNumber } from '../../web/reading-form.js';
import { writtenTexts } from '../../web/six-languages.js';
import { type Purpose, purposes } from '../document.entity.js';
import { type Counting, countings, type Registrars, registrars } from './series.entity.js';
import type { NewSeries } from './series.service.js';
import type { SeriesRules } from './usual-series.js';

const longestName = 200;
const mostNumbers = 999;
const OptionalName = () => applyDecorators(IsOptional(), Trimmed(), MaxLength(longestName), IsString());

/** A series as the secretariat describes it on the page. */
export class SeriesForm {
  /** Asked only of a new one. */
  @Trimmed() @IsOptional() @MaxLength(12) @IsString() letters?: string;
  @OptionalName() name_ar?: string;
  @OptionalName() name_zh?: string;
  @OptionalName() name_en?: string;
  @OptionalName() name_es?: string;
  @OptionalName() name_fr?: string;
  @OptionalName() name_ru?: string;
  @WhenWritten() @IsIn(accessLevels) access?: AccessLevel | '';
  @WhenWritten() @IsIn(purposes) purpose?: Purpose | '';
  @IsOptional() @IsString() isOnAgenda?: string;
  @IsIn(registrars) registeredBy: Registrars;
  @IsIn(countings) counting: Counting;
  @WrittenNumber() @ValidateIf((form: SeriesForm) => form.mostOpen !== undefined) @Max(mostNumbers) @Min(1) @IsInt()
  mostOpen?: number;
  @IsOptional() @IsString() isOpen?: string;

  /** The names that were written; nothing where none was, so that the usual ones hold. */
  names(): { names?: Texts } {
    const names = writtenTexts(this, 'name');
    return names ? { names } : {};
  }

  rules(): SeriesRules {
    return {
      access: this.access || null,
      purpose: this.purpose || null,
      isOnAgenda: this.isOnAgenda !== undefined,
      registeredBy: this.registeredBy,
      counting: this.counting,
      mostOpen: this.mostOpen ?? null,
      isOpen: this.isOpen !== undefined,
    };
  }
}

/** What a program says anew of a series; what is left out stays as it is. */
export class SeriesChangeBody {
  @MayBeLeftOut() @IsTexts(longestName) names?: Texts;
  @Means('Who may read its documents, where nothing else is said; null: as usual in the group.')
  @IsOptional() @IsIn(accessLevels) access?: AccessLevel | null;
  @Means('What its documents are for, where nothing else is said.')
  @IsOptional() @IsIn(purposes) purpose?: Purpose | null;
  @Means('Whether its documents are put on the agenda.')
  @MayBeLeftOut() @IsBoolean() isOnAgenda?: boolean;
  @Means('Who registers documents in it: whoever may contribute, or only chair and secretariat.')
  @MayBeLeftOut() @IsIn(registrars) registeredBy?: Registrars;
  @Means('Whether its numbers begin anew with each meeting, or go on over the group for ever.')
  @MayBeLeftOut() @IsIn(countings) counting?: Counting;
  @Means('How many numbers without a file one person may hold in it; null: as many as she likes.')
  @IsOptional() @IsInt() @Min(1) @Max(mostNumbers) mostOpen?: number | null;
  @Means('Whether it takes further documents.')
  @MayBeLeftOut() @IsBoolean() isOpen?: boolean;

  change(): Partial<NewSeries> {
    return said(this) as Partial<NewSeries>;
  }
}

/** A new series as a program describes it; what is left out takes the usual values of its letters. */
export class SeriesBody extends SeriesChangeBody {
  @Means('What stands before the number: INF, DT.')
  @Trimmed() @IsString() @MaxLength(12) letters: string;

  newSeries(): NewSeries {
    return { ...this.change(), letters: this.letters };
  }
}
