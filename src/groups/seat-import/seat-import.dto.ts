import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { mostBytes } from '../../people/import/import.dto.js';
import { Means } from '../../web/api-description/described.js';
import { MayBeLeftOut } from '../../web/json-body.js';

/** A table of seats that was pasted, or read from a file before; and whether it is to be looked at or given. */
export class SeatImportForm {
  @IsOptional() @IsString() text?: string;
  @IsOptional() @IsIn(['check', 'apply']) act?: 'check' | 'apply';
}

/** The same as a program sends it. */
export class SeatImportBody {
  @Means('The table: a first line with email and role, and organization, from and until where wanted; then one line for each seat.')
  @IsString() @IsNotEmpty() @MaxLength(mostBytes) text: string;
  @Means('Gives all seats, if nothing is wrong; only looks at them if left out.')
  @MayBeLeftOut() @IsBoolean() apply?: boolean;
}
