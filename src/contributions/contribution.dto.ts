import { Transform, Type } from 'class-transformer';
import { IsArray, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { purposes } from '../documents/document.entity.js';
import { type FileRole, fileRoles } from '../documents/variants/document-file.entity.js';
import { Refused } from '../foundation/errors.js';
import { isLanguage, type Language, languages, type Texts } from '../foundation/i18n/languages.js';
import { accessLevels } from '../groups/group.entity.js';
import { Means } from '../web/api-description/described.js';
import { IsDay } from '../web/json-body.js';
import { someTexts } from '../web/json-schema.js';
import { Several, Trimmed } from '../web/reading-form.js';
import { answerNames, type Answers, broughtClasses, longestTitle } from './answers.js';
import type { FileWords } from './drafts.service.js';
import { sourcesIn } from './source-names.js';

/** A contribution as a delegate fills it in on the page. Nothing is refused here: a draft keeps what was typed. */
export class ContributionForm {
  /** The draft's key, made with the page. */
  @IsString() @MaxLength(64) key: string;
  @IsOptional() @Trimmed() @IsString() title?: string;
  @IsOptional() @IsString() language?: string;
  @IsOptional() @IsString() purpose?: string;
  @IsOptional() @Trimmed() @IsString() sources?: string;
  @IsOptional() @Several() @IsString({ each: true }) items?: string[];
  @IsOptional() @IsString() access?: string;
  @IsOptional() @IsString() onBehalfOf?: string;
  @IsOptional() @IsString() @MaxLength(200) revises?: string;
  @IsOptional() @IsString() documentClass?: string;
  @IsOptional() @IsString() @MaxLength(20) eventOn?: string;
  @IsOptional() @Several() @IsString({ each: true }) found?: string[];
  /** For each file that lies with the draft: its id, its language (`original` or a code) and its role. */
  @IsOptional() @Several() @IsString({ each: true }) fileId?: string[];
  @IsOptional() @Several() @IsString({ each: true }) fileLanguage?: string[];
  @IsOptional() @Several() @IsString({ each: true }) fileRole?: string[];
  /** What the pressed button asks for. */
  @IsOptional() @IsString() @MaxLength(40) act?: string;

  answers(): Answers {
    return {
      title: this.title ?? '',
      otherTitles: {},
      language: this.language ?? '',
      purpose: this.purpose ?? '',
      sources: sourcesIn(this.sources ?? ''),
      items: [...new Set(this.items)],
      access: this.access ?? '',
      onBehalfOf: this.onBehalfOf ?? '',
      revises: this.revises ?? '',
      found: answerNames.filter((name) => this.found?.includes(name)),
      documentClass: this.documentClass ?? '',
      eventOn: this.eventOn ?? '',
    };
  }

  files(): FileWords[] {
    return (this.fileId ?? []).map((id, index) => {
      const language = this.fileLanguage?.[index];
      return {
        id: Number(id) || 0,
        language: isLanguage(language) ? language : null,
        role: this.fileRole?.[index] === 'annex' ? 'annex' : 'main',
      };
    });
  }
}

const titleSchema = {
  anyOf: [{ type: 'string', minLength: 1, maxLength: longestTitle }, someTexts(longestTitle)],
};

class FileMetadata {
  @Means('That of the document if left out.')
  @IsOptional() @IsIn(languages) language?: Language;
  @IsOptional() @IsIn(fileRoles) role?: FileRole;
}

/** A contribution as a program describes it, in the part `metadata`. */
export class ContributionMetadata {
  @Means('A text in the language of the document, or one for each language.')
  @IsNotEmpty({ message: 'contributions.titleMissing', context: { schema: titleSchema } })
  title: string | Texts;
  @Means('The language of the original.')
  @IsIn(languages, { message: 'contributions.languageMissing' })
  language: Language;
  @IsIn(purposes, { message: 'contributions.purposeMissing' }) purpose: string;
  @Means('The codes or names of the entities that contribute it; your own if left out.')
  @IsOptional() @Transform(asList) @IsArray() @IsString({ each: true }) source?: string[];
  @Means('The codes of agenda items, the main one first.')
  @IsOptional() @IsArray() @IsString({ each: true }) agendaItems?: string[];
  @Means('Who may read it; as usual in the group if left out.')
  @IsOptional() @IsIn(accessLevels, { message: 'contributions.accessUnknown' }) access?: string;
  @Means('What it is, as far as its deadline depends on it; a contribution if left out.')
  @IsOptional() @IsIn(broughtClasses) documentClass?: string;
  @Means('Of a report on an event, the day on which the event was over.')
  @IsOptional() @IsDay() eventOn?: string;
  @Means('One for each part `file`, in their order.')
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => FileMetadata) files?: FileMetadata[];

  answers(): Answers {
    const { [this.language]: title = '', ...otherTitles } = titlesOf(this.title, this.language);
    return {
      title,
      otherTitles,
      language: this.language,
      purpose: this.purpose,
      sources: this.source ?? [],
      items: this.agendaItems ?? [],
      access: this.access ?? '',
      onBehalfOf: '',
      revises: '',
      found: [],
      documentClass: this.documentClass ?? '',
      eventOn: this.eventOn ?? '',
    };
  }
}

function asList({ value }: { value: unknown }): unknown {
  return typeof value === 'string' ? [value] : value;
}

function titlesOf(title: unknown, language: Language): Texts {
  if (typeof title === 'string') return { [language]: title };
  const entries = title !== null && typeof title === 'object' ? Object.entries(title as object) : [];
  const areTitles = entries.every(([key, text]) => isLanguage(key) && typeof text === 'string' && text.length <= longestTitle);
  if (entries.length === 0 || !areTitles) throw Refused.field('title', 'contributions.titleMissing');
  return Object.fromEntries(entries) as Texts;
}
