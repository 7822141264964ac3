import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsTimeZone,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { Texts } from '../foundation/i18n/languages.js';
import { type OrganizationKind, organizationKinds } from '../people/organization.entity.js';
import { Means } from '../web/api-description/described.js';
import { IsTexts, MayBeLeftOut, said } from '../web/json-body.js';
import { Trimmed } from '../web/reading-form.js';
import {
  type AccessLevel,
  accessLevels,
  type Group,
  type GroupKind,
  groupKinds,
  type LateEffect,
  lateEffects,
  type PostingPolicy,
  postingPolicies,
} from './group.entity.js';
import type { NewGroup } from './groups.service.js';

/** What a prefix of symbols looks like: it begins with a letter. */
const prefix = /^\p{L}[\p{L}\p{M}\p{N} .-]*$/u;

/** A new group as a program describes it; what is left out takes the usual values. */
export class GroupBody {
  @Trimmed() @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'groups.slugWritten' }) @MaxLength(60) slug: string;
  @Means('What its symbols begin with: WG-WSIS.')
  @IsOptional() @Trimmed() @Matches(prefix) @MaxLength(40) acronym?: string | null;
  @Means('Other words with which its symbols begin.')
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(prefix, { each: true })
  @MaxLength(40, { each: true })
  prefixes?: string[];
  @IsIn(groupKinds) kind: GroupKind;
  @IsTexts(300) names: Texts;
  @Means('The slug of the group under which it stands.')
  @IsOptional() @IsString() @MaxLength(60) parent?: string | null;
  @Means('Which kinds of entity may hold a seat for themselves.')
  @MayBeLeftOut() @IsArray() @IsIn(organizationKinds, { each: true }) openTo?: OrganizationKind[];
  @Means('Whether contributions are posted as they are registered, or after the secretariat has checked them.')
  @MayBeLeftOut() @IsIn(postingPolicies) posting?: PostingPolicy;
  @Means('What becomes of a contribution after the deadline, by the first deadline policy.')
  @MayBeLeftOut() @IsIn(lateEffects) lateEffect?: LateEffect;
  @Means('How many days before a meeting opens contributions are due, by the first deadline policy.')
  @MayBeLeftOut() @IsInt() @Min(0) @Max(365) deadlineDays?: number;
  @Means('Who may read its documents, where nothing else is said.')
  @MayBeLeftOut() @IsIn(accessLevels) defaultAccess?: AccessLevel;
  @Means('The IANA time zone where it usually meets.')
  @MayBeLeftOut() @IsTimeZone() zone?: string;
  @IsOptional() @Trimmed() @IsEmail() @MaxLength(254) mailbox?: string | null;
  @IsOptional()
  @Trimmed()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(500)
  website?: string | null;
  @IsOptional() @IsTexts(2000) note?: Texts | null;

  newGroup(parent: Group | null): NewGroup {
    const { slug, kind, names, parent: _slug, ...rest } = this;
    return { ...said(rest), slug, kind, names, parentId: parent?.id ?? null };
  }
}
