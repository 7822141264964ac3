import { ArrayMaxSize, IsArray, IsEmail, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsTimeZone, IsUrl, Matches, MaxLength, Min } from 'class-validator';
import { languages, type Texts } from '../foundation/i18n/languages.js';
import { type OrganizationKind, organizationKinds } from '../people/organization.entity.js';
import { Means } from '../web/api-description/described.js';
import { IsDay, IsTexts, MayBeLeftOut, said } from '../web/json-body.js';
import { Lines, Several, Trimmed, WhenWritten, WrittenNumber } from '../web/reading-form.js';
import { InSixLanguages, writtenTexts } from '../web/six-languages.js';
import {
  type AccessLevel,
  accessLevels,
  type GroupKind,
  groupKinds,
  intersessionalPolicies,
  type IntersessionalPolicy,
  type PostingPolicy,
  postingPolicies,
} from './group.entity.js';
import type { GroupWords } from './group-changes.service.js';

const prefixShape = /^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/;
const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const longestReason = 1000;
const IsLink = () => IsUrl({ protocols: ['http', 'https'], require_protocol: true });

/** A group as its secretariat changes it on the page: everything that stands in the form. */
@InSixLanguages('name', 300)
@InSixLanguages('note', 2000)
@InSixLanguages('basis', 1000)
export class GroupChangeForm {
  @WrittenNumber() @IsOptional() @Min(1) @IsInt() version?: number;
  @Trimmed() @WhenWritten() @MaxLength(30) @Matches(prefixShape, { message: 'groups.acronymShape' }) acronym?: string;
  @Lines() @ArrayMaxSize(20) @MaxLength(30, { each: true }) @Matches(prefixShape, { each: true, message: 'groups.acronymShape' }) prefixes: string[];
  @IsIn(groupKinds) kind: GroupKind;
  @Several() @IsIn(organizationKinds, { each: true }) openTo: OrganizationKind[];
  @IsIn(postingPolicies) posting: PostingPolicy;
  @IsIn(intersessionalPolicies) betweenMeetings: IntersessionalPolicy;
  @IsIn(accessLevels) defaultAccess: AccessLevel;
  @Trimmed() @IsTimeZone({ message: 'groups.unknownZone' }) zone: string;
  @Trimmed() @WhenWritten() @MaxLength(254) @IsEmail() mailbox?: string;
  @Trimmed() @WhenWritten() @MaxLength(500) @IsLink() website?: string;
  /** The slug of the group in whose place it stands. */
  @IsOptional() @IsString() @MaxLength(60) predecessor?: string;

  words(): Omit<GroupWords, 'names'> & { names: Texts | null } {
    const { acronym, prefixes, kind, openTo, posting, betweenMeetings, defaultAccess } = this;
    const { zone, mailbox, website, predecessor } = this;
    return {
      ...{ acronym: acronym || null, prefixes, kind, openTo, posting, betweenMeetings, defaultAccess, zone },
      ...{ mailbox: mailbox || null, website: website || null, predecessor: predecessor || null },
      names: writtenTexts(this, 'name'),
      note: writtenTexts(this, 'note'),
      basis: writtenTexts(this, 'basis'),
    };
  }
}

/** When a group ends; without a day it goes on. */
export class EndingForm {
  @WhenWritten() @IsDay() endsOn?: string;
  @IsOptional() @Trimmed() @MaxLength(longestReason) @IsString() reason?: string;
}

/** A group that a meeting sets up, as the secretariat describes it on the page. */
@InSixLanguages('name', 300)
@InSixLanguages('mandate', 4000)
@InSixLanguages('basis', 1000)
export class SubgroupForm {
  @Trimmed() @WhenWritten() @MaxLength(30) @Matches(prefixShape, { message: 'groups.acronymShape' }) acronym?: string;
  @Trimmed() @IsNotEmpty({ message: 'groups.slugMissing' }) @MaxLength(60) @Matches(slugShape, { message: 'groups.slugShape' }) slug: string;
  @IsIn(['ad-hoc', 'correspondence']) kind: 'ad-hoc' | 'correspondence';
  @Trimmed() @MaxLength(254) @IsEmail() convenor: string;
  @Trimmed() @WhenWritten() @MaxLength(254) @IsEmail() mailbox?: string;
  /** The slug of the meeting that sets it up. */
  @IsOptional() @Trimmed() @MaxLength(80) @IsString() setUpBy?: string;
  @WhenWritten() @IsDay() endsOn?: string;
}

/** A mandate as it is written on the page: a point on each line, with its code first. */
export class MandateForm {
  @Trimmed() @Matches(/^\d{4}(-\d{2}(-\d{2})?)?$/, { message: 'groups.mandateDay' }) validFrom: string;
  @IsIn(languages) language: (typeof languages)[number];
  @Trimmed() @IsNotEmpty({ message: 'groups.mandateMissing' }) @MaxLength(20_000) @IsString() items: string;
}

/** What a program says anew of a group; what is left out stays. */
export class GroupChangeBody {
  @MayBeLeftOut() @IsTexts(300) names?: Texts;
  @Means('What its symbols begin with from now on; those under the former acronym are found for ever.')
  @IsOptional() @Trimmed() @Matches(prefixShape) @MaxLength(30) acronym?: string | null;
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(20) @Matches(prefixShape, { each: true }) @MaxLength(30, { each: true }) prefixes?: string[];
  @MayBeLeftOut() @IsIn(groupKinds) kind?: GroupKind;
  @MayBeLeftOut() @IsArray() @IsIn(organizationKinds, { each: true }) openTo?: OrganizationKind[];
  @MayBeLeftOut() @IsIn(postingPolicies) posting?: PostingPolicy;
  @Means('What becomes of contributions that come between meetings.')
  @MayBeLeftOut() @IsIn(intersessionalPolicies) betweenMeetings?: IntersessionalPolicy;
  @MayBeLeftOut() @IsIn(accessLevels) defaultAccess?: AccessLevel;
  @MayBeLeftOut() @IsTimeZone() zone?: string;
  @IsOptional() @Trimmed() @IsEmail() @MaxLength(254) mailbox?: string | null;
  @IsOptional() @Trimmed() @IsLink() @MaxLength(500) website?: string | null;
  @IsOptional() @IsTexts(2000) note?: Texts | null;
  @IsOptional() @IsTexts(1000) basis?: Texts | null;
  @Means('The slug of the group in whose place it stands.')
  @IsOptional() @IsString() @MaxLength(60) predecessor?: string | null;

  words(): GroupWords {
    return said({ ...this });
  }
}

export class EndingBody {
  @Means('The last day; null where the group goes on.')
  @IsOptional() @IsDay() endsOn?: string | null;
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestReason) reason?: string | null;
}

/** A group that a meeting sets up, for programs. */
export class SubgroupBody {
  @Trimmed() @Matches(slugShape, { message: 'groups.slugWritten' }) @MaxLength(60) slug: string;
  @IsOptional() @Trimmed() @Matches(prefixShape) @MaxLength(30) acronym?: string | null;
  @IsIn(['ad-hoc', 'correspondence']) kind: 'ad-hoc' | 'correspondence';
  @IsTexts(300) names: Texts;
  @Means('The e-mail address of whoever convenes it.')
  @Trimmed() @IsEmail() @MaxLength(254) convenor: string;
  @IsTexts(4000) mandate: Texts;
  @IsOptional() @IsTexts(1000) basis?: Texts | null;
  @Means('The slug of the meeting that sets it up.')
  @IsOptional() @IsString() @MaxLength(80) setUpBy?: string | null;
  @IsOptional() @IsDay() endsOn?: string | null;
  @IsOptional() @Trimmed() @IsEmail() @MaxLength(254) mailbox?: string | null;
}

/** A mandate in one of its versions, for programs. */
export class MandateBody {
  @Means('As far as it is known: 2007, 2007-06 or 2007-06-11.')
  @Matches(/^\d{4}(-\d{2}(-\d{2})?)?$/) validFrom: string;
  @Means('The whole text in the languages in which there is one.')
  @IsTexts(20_000) text: Texts;
}
