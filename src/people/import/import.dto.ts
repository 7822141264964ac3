import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { Means } from '../../web/api-description/described.js';
import { MayBeLeftOut } from '../../web/json-body.js';

/** How large a file may be, in bytes. */
export const mostBytes = 4_000_000;

/** What is sent beside the file on the page. */
export class ImportForm {
  /** A table pasted in place of a file. */
  @IsOptional() @IsString() text?: string;
}

/** A table as a program sends it. */
export class ImportBody {
  @Means('The table: a first line with the names of the columns, then one line for each person or entity.')
  @IsString() @IsNotEmpty() @MaxLength(mostBytes) text: string;
  @Means('What its sender calls the file.')
  @MayBeLeftOut() @IsString() @MaxLength(200) name?: string;
}
