import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { type AccessLevel, accessLevels } from '../../groups/group.entity.js';
import { instantOf } from '../../foundation/i18n/dates.js';
import { Means } from '../../web/api-description/described.js';
import { AnyQuery, IsDay } from '../../web/json-body.js';
import { Trimmed, WhenWritten } from '../../web/reading-form.js';
import type { Document } from '../document.entity.js';
import type { AccessChange } from './access.service.js';

const longestReason = 500;

/** Who is to read a document from now on, and why; by form or by program. */
export class AccessBody {
  @IsIn(accessLevels, { message: 'documents.accessMissing' }) access: AccessLevel;
  @Means('The day on which everybody may read it; it opens by itself.')
  @WhenWritten() @IsOptional() @IsDay() opensOn?: string | null;
  @Trimmed() @IsString() @IsNotEmpty({ message: 'documents.reasonMissing' }) @MaxLength(longestReason) reason: string;
  @Means('Who of the author’s side agreed; needed where it is opened further than before.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestReason) consent?: string | null;

  change({ zone }: Document): AccessChange {
    const { access, opensOn, reason, consent } = this;
    return { access, opensAt: opensOn ? instantOf(opensOn, '00:00', zone) : null, reason, consent: consent || null };
  }
}

/** About whom one asks. */
export class SightQuery extends AnyQuery {
  @Means('The e-mail address of the person; left out for somebody who has not signed in.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(254) person?: string;
}
