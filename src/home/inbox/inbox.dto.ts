import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { type Tray, trays } from '../../documents/inbox/trays.js';
import { Means } from '../../web/api-description/described.js';
import { AnyQuery } from '../../web/json-body.js';

/** What a program asks of an inbox. */
export class TrayQuery extends AnyQuery {
  @Means('Which tray; what waits to be checked if left out.')
  @IsOptional() @IsIn(trays) tray?: Tray;
  @Means('Words, or a symbol, to be found in what the lines of the list tell.')
  @IsOptional() @IsString() @MaxLength(300) words?: string;
  @Means('How many on a page; 50 if left out.')
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
  @Means('Where the page begins, as the header Link tells.')
  @IsOptional() @IsString() @MaxLength(2000) cursor?: string;

  said(): { tray: Tray; words?: string } {
    return { tray: this.tray ?? 'to-check', words: this.words };
  }
}
