import { applyDecorators } from '@nestjs/common';
import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import type { Texts } from '../foundation/i18n/languages.js';
import { Means } from '../web/api-description/described.js';
import { AnyQuery, IsTexts, MayBeLeftOut, said } from '../web/json-body.js';
import { Trimmed } from '../web/reading-form.js';
import { InSixLanguages, writtenTexts } from '../web/six-languages.js';
import { type OrganizationKind, organizationKinds } from './organization.entity.js';
import type { OrganizationChanges, OrganizationFilter } from './organizations.service.js';

/** FR, SM-SAMPLE: what fits into an address and a line. Where NEW would stand, there is the form for a new entity. */
export const codeShape = /^(?!NEW$)[A-Z0-9]+(-[A-Z0-9]+)*$/;
export const longestCode = 30;
export const longestName = 300;

const meansInSentences = 'How records name it behind whoever speaks for it, where its bare name will not do: of the Russian Federation.';

const Code = () =>
  applyDecorators(Trimmed(), Matches(codeShape, { message: 'people.codeShape' }), MaxLength(longestCode));
const OptionalName = () => applyDecorators(IsOptional(), Trimmed(), MaxLength(longestName), IsString());

/** An entity as somebody describes it on the page. */
@InSixLanguages('inSentences', longestName)
export class OrganizationForm {
  @OptionalName() name_ar?: string;
  @OptionalName() name_zh?: string;
  @Trimmed()
  @MaxLength(longestName)
  @IsString()
  @IsNotEmpty({ message: 'people.nameMissing' })
  @ValidateIf((form: OrganizationForm) => Boolean(form.name_en) || Object.keys(form.names()).length === 0)
  name_en?: string;
  @OptionalName() name_es?: string;
  @OptionalName() name_fr?: string;
  @OptionalName() name_ru?: string;

  @IsIn(organizationKinds, { message: 'people.kindMissing' }) kind: OrganizationKind;
  @Code() code: string;

  /** The names that were written, by language. */
  names(): Texts {
    return writtenTexts(this, 'name') ?? {};
  }

  /** How it is named in sentences, by language; null where its names stand as they are. */
  inSentences(): Texts | null {
    return writtenTexts(this, 'inSentences');
  }
}

/** A new entity as a program describes it. */
export class OrganizationBody {
  @Means('ISO 3166-1 alpha-2 for a Member State; capital letters, digits and hyphens for others.')
  @Code() code: string;
  @IsIn(organizationKinds) kind: OrganizationKind;
  @IsTexts(longestName) names: Texts;
  @Means(meansInSentences)
  @IsOptional() @IsTexts(longestName) inSentences?: Texts | null;
}

/** What a program changes of an entity; what is left out stays as it is. */
export class OrganizationChange {
  @Means('A code that it had goes on leading to it.')
  @MayBeLeftOut() @Code() code?: string;
  @MayBeLeftOut() @IsIn(organizationKinds) kind?: OrganizationKind;
  @Means('All its names; those of before are replaced.')
  @MayBeLeftOut() @IsTexts(longestName) names?: Texts;
  @Means(meansInSentences)
  @IsOptional() @IsTexts(longestName) inSentences?: Texts | null;

  get changes(): OrganizationChanges {
    const { code, kind, names, inSentences } = this;
    return said({ code, kind, names, inSentences });
  }
}

/** What a program asks of the list of entities. */
export class OrganizationQuery extends AnyQuery {
  @Means('Words to be found in the code or the names.')
  @IsOptional() @IsString() @MaxLength(300) words?: string;
  @IsOptional() @IsIn(organizationKinds) kind?: OrganizationKind;

  get filter(): OrganizationFilter {
    const { words, kind } = this;
    return { words, kind };
  }
}
