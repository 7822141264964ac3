import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Refused } from '../../foundation/errors.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import { AgendaItemBody } from '../../meetings/meeting.dto.js';
import { Means } from '../../web/api-description/described.js';
import { IsTexts, MayBeLeftOut } from '../../web/json-body.js';
import { Several, Trimmed, WrittenNumber } from '../../web/reading-form.js';
import { InSixLanguages, writtenTexts } from '../../web/six-languages.js';
import { type ItemWords, mostItems } from './agenda.service.js';

/** An item as the secretariat writes it on the page. */
@InSixLanguages('title', 500)
export class ItemForm {
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
  @Trimmed() @IsNotEmpty({ message: 'documents.codeMissing' }) @MaxLength(20) @IsString() code: string;
  @IsIn(['0', '1']) depth: string;
  /** Behind which item a new one comes. */
  @IsOptional() @IsString() @MaxLength(20) after?: string;
  /** Of an item that is split, the documents that go with the new one. */
  @IsOptional() @Several() @IsString({ each: true }) documents?: string[];

  words(): ItemWords {
    const titles = writtenTexts(this, 'title');
    if (!titles) throw Refused.field('title_en', 'documents.itemTitleMissing');
    return { code: this.code, titles, depth: Number(this.depth) };
  }
}

/** A button beside an item: up, down or remove, with the code behind it. */
export class ItemActForm {
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
  @IsString() @MaxLength(30) act: string;
}

/** A new item for programs. */
export class NewItemBody extends AgendaItemBody {
  @Means('The code of the item behind which it comes; the end if left out.')
  @IsOptional() @IsString() @MaxLength(20) after?: string | null;
}

/** What is said anew of an item; what is left out stays. */
export class ItemChangeBody {
  @MayBeLeftOut() @Trimmed() @IsString() @IsNotEmpty() @MaxLength(20) code?: string;
  @MayBeLeftOut() @IsTexts(500) titles?: Texts;
  @MayBeLeftOut() @IsInt() @Min(0) @Max(1) depth?: number;
}

export class ShiftBody {
  @Means('One place up or down, with all that lies under it.')
  @IsIn(['up', 'down']) to: 'up' | 'down';
}

/** An item that is split off another one, with the slugs of the documents that go with it. */
export class SplitBody extends AgendaItemBody {
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(500) @IsString({ each: true }) documents?: string[];
}

class ListedItemBody extends AgendaItemBody {
  @Means('The code that it had before, where that changes.')
  @MayBeLeftOut() @IsString() @MaxLength(20) was?: string;
}

/** A whole agenda in its order. */
export class AgendaBody {
  @IsArray()
  @ArrayMaxSize(mostItems)
  @ArrayUnique((item: AgendaItemBody) => item.code, { message: 'meetings.itemTwice' })
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ListedItemBody)
  items: ListedItemBody[];
}
