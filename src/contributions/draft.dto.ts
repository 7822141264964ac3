import { Type } from 'class-transformer';
import { IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { type Purpose, purposes } from '../documents/document.entity.js';
import { type FileRole, fileRoles } from '../documents/variants/document-file.entity.js';
import { type Language, languages } from '../foundation/i18n/languages.js';
import { type AccessLevel, accessLevels } from '../groups/group.entity.js';
import { Means } from '../web/api-description/described.js';
import { IsTexts, MayBeLeftOut } from '../web/json-body.js';
import { type Answers, longestTitle } from './answers.js';

/** What a program answers of a draft so far; what it leaves out stays as it is, and null takes an answer back. */
export class DraftBody {
  @Means('The title in the language of the document.')
  @IsOptional() @IsString() @MaxLength(longestTitle) title?: string | null;
  @Means('The title in other languages.')
  @IsOptional() @IsTexts(longestTitle) otherTitles?: Answers['otherTitles'] | null;
  @Means('The language of the original.')
  @IsOptional() @IsIn(languages) language?: Language | null;
  @IsOptional() @IsIn(purposes) purpose?: Purpose | null;
  @Means('The codes or names of the entities that contribute it; your own if left out.')
  @IsOptional() @IsArray() @IsString({ each: true }) sources?: string[] | null;
  @Means('The codes of agenda items, the main one first.')
  @IsOptional() @IsArray() @IsString({ each: true }) items?: string[] | null;
  @Means('Who may read it; as usual in the group if left out.')
  @IsOptional() @IsIn(accessLevels) access?: AccessLevel | null;
  @Means('The code of the entity for which you submit, where you sit for several.')
  @IsOptional() @IsString() @MaxLength(100) onBehalfOf?: string | null;
  @Means('The slug of the document of which it is a revision.')
  @IsOptional() @IsString() @MaxLength(200) revises?: string | null;

  /** The former answers with these in their places. */
  over(former: Answers): Answers {
    const answers: Record<string, unknown> = { ...former };
    for (const [name, value] of Object.entries(this)) {
      if (value !== undefined && name in former) answers[name] = value ?? emptyOf(former[name as keyof Answers]);
    }
    return answers as unknown as Answers;
  }
}

/** What is said of a file that lies with a draft. */
class DraftFileBody {
  @Matches(/^[0-9a-f]{64}$/) sha256: string;
  @Means('Null for the language of the original.')
  @IsOptional() @IsIn(languages) language?: Language | null;
  @MayBeLeftOut() @IsIn(fileRoles) role?: FileRole;
}

/** A draft as a program changes it: its answers, and what it says of the files that have arrived. */
export class DraftChange extends DraftBody {
  @MayBeLeftOut() @IsArray() @ValidateNested({ each: true }) @Type(() => DraftFileBody) files?: DraftFileBody[];
}

function emptyOf(answer: Answers[keyof Answers]): unknown {
  if (Array.isArray(answer)) return [];
  return typeof answer === 'string' ? '' : {};
}
