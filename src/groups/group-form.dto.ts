import { applyDecorators } from '@nestjs/common';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsTimeZone,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import type { Texts } from '../foundation/i18n/languages.js';
import { type OrganizationKind, organizationKinds } from '../people/organization.entity.js';
import {
  type AccessLevel,
  accessLevels,
  type GroupKind,
  groupKinds,
  type LateEffect,
  lateEffects,
  type PostingPolicy,
  postingPolicies,
} from './group.entity.js';
import { Lines, Several, Trimmed, WhenWritten, WrittenNumber } from '../web/reading-form.js';
import { writtenTexts } from '../web/six-languages.js';

/** What the symbols of a group may begin with: WG-WSIS. */
const prefixShape = /^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/;
const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const Name = () => applyDecorators(Trimmed(), MaxLength(300), IsString());
const OptionalName = () => applyDecorators(IsOptional(), Name());

/** A group as its maker describes it on the page. */
export class GroupForm {
  @OptionalName() name_ar?: string;
  @OptionalName() name_zh?: string;
  @Name()
  @IsNotEmpty({ message: 'groups.nameMissing' })
  @ValidateIf((form: GroupForm) => Boolean(form.name_en) || Object.keys(form.names()).length === 0)
  name_en?: string;
  @OptionalName() name_es?: string;
  @OptionalName() name_fr?: string;
  @OptionalName() name_ru?: string;

  @Trimmed()
  @WhenWritten()
  @MaxLength(30)
  @Matches(prefixShape, { message: 'groups.acronymShape' })
  acronym?: string;

  /** Made from the acronym when it is left empty. */
  @Trimmed()
  @ValidateIf((form: GroupForm) => Boolean(form.slug) || !form.acronym)
  @MaxLength(60)
  @Matches(slugShape, { message: 'groups.slugShape' })
  @IsNotEmpty({ message: 'groups.slugMissing' })
  slug?: string;

  @IsOptional()
  @Lines()
  @MaxLength(30, { each: true })
  @Matches(prefixShape, { each: true, message: 'groups.acronymShape' })
  prefixes?: string[];

  @IsIn(groupKinds) kind: GroupKind;

  /** The slug of the group above. */
  @IsOptional() @IsString() parent?: string;

  @IsOptional() @Several() @IsIn(organizationKinds, { each: true }) openTo?: OrganizationKind[];

  @IsIn(postingPolicies) posting: PostingPolicy;
  @IsIn(lateEffects) lateEffect: LateEffect;
  @WrittenNumber() @Max(365) @Min(0) @IsInt() deadlineDays: number;
  @IsIn(accessLevels) defaultAccess: AccessLevel;
  @Trimmed() @IsTimeZone({ message: 'groups.unknownZone' }) zone: string;

  /** The names that were written, by language. */
  names(): Texts {
    return writtenTexts(this, 'name') ?? {};
  }
}
