import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { type Eye, eyes } from '../foundation/actor.js';
import { type FileKind, fileKinds } from '../foundation/files/file-kinds.js';
import { type Language, languages } from '../foundation/i18n/languages.js';
import { isDay } from '../foundation/i18n/dates.js';
import { AnyQuery, isSomething } from '../web/json-body.js';
import { text } from '../web/json-schema.js';
import { NothingWhenEmpty } from '../web/reading-form.js';

/** What of a meeting or a group is to be in a pack. What is left out, or empty, leaves nothing out. */
export interface PackChoice {
  /** A document in none of these comes in its original language. */
  languages?: readonly Language[];
  formats?: readonly FileKind[];
  /** Series by their letters: INF, DT; C for the plain one. */
  types?: readonly string[];
  /** A day, YYYY-MM-DD, since whose beginning in UTC a file has been posted; or an instant. */
  since?: string;
  /** The code of an agenda item. */
  item?: string;
  /** A session, by its key and the codes of its items: what these list, and what it did something with. */
  session?: { key: string; items: readonly string[] };
  /** The slugs of documents. */
  documents?: readonly string[];
  /** Says that only ticked documents are wanted, so that none is not taken for all. */
  only?: 'ticked';
}

/** What stands for the series without letters. */
export const plainSeries = 'C';

const printable = /^\P{Cc}*$/u;

/** Several answers, sent as several parameters or with commas between them. */
const Listed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => {
    const all = [value].flat().flatMap((one: unknown) => (typeof one === 'string' ? one.split(',') : [one]));
    const trimmed = all.map((one) => (typeof one === 'string' ? one.trim() : one));
    return trimmed.filter((one) => one !== '' && one !== undefined);
  });

/** Stands for the moment at which the reader last took everything. */
export const lastDownload = 'last-download';

const instantText = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;

const IsSince = (): PropertyDecorator =>
  isSomething('isSince', (value) => value === lastDownload || (typeof value === 'string' && (isDay(value) || isInstant(value))), { schema: text });

/** Of a field and the button beside it, both of this name, what was written or pressed last. */
const LastWritten = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => [value].flat().findLast((one) => one !== ''));

function isInstant(value: string): boolean {
  return instantText.test(value) && !Number.isNaN(Date.parse(value));
}

/** The choice among the documents of a group, as an address tells it. */
export class GroupPackQuery extends AnyQuery implements Omit<PackChoice, 'session'> {
  @IsOptional() @Listed() @IsIn(languages, { each: true }) languages?: Language[];
  @IsOptional() @Listed() @IsIn(Object.keys(fileKinds), { each: true }) formats?: FileKind[];
  @IsOptional() @Listed() @ArrayMaxSize(50) @Matches(/^\w{1,20}$/, { each: true }) types?: string[];
  /** A day, an instant, or the reader's last download. */
  @LastWritten() @IsOptional() @IsSince() since?: string;
  @IsOptional() @Listed() @ArrayMaxSize(1000) @MaxLength(200, { each: true }) documents?: string[];
  @NothingWhenEmpty() @IsOptional() @IsIn(['ticked']) only?: 'ticked';
  /** With whose eyes the secretariat looks at them. */
  @NothingWhenEmpty() @IsOptional() @IsIn(eyes) eyes?: Eye;
}

/** The choice among the documents of a meeting. */
export class MeetingPackQuery extends GroupPackQuery {
  @NothingWhenEmpty() @IsOptional() @Matches(printable) @MaxLength(20) item?: string;
  /** The key of a session. */
  @NothingWhenEmpty() @IsOptional() @Matches(printable) @MaxLength(200) session?: string;
}

/** Whether a list of what is wanted, which leaves nothing out when it is empty, holds this. */
export function wants<One>(wanted: readonly One[] | undefined, one: One): boolean {
  return !wanted?.length || wanted.includes(one);
}
