import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { type DocumentClass, documentClasses } from '../../groups/deadline-policy.entity.js';
import { type LateEffect, lateEffects } from '../../groups/group.entity.js';
import { GroundForm, longestReason } from '../../meetings/meeting-change.dto.js';
import { IsDeadline } from '../../meetings/meeting.dto.js';
import type { WrittenDeadline } from '../../meetings/meetings.service.js';
import { Means } from '../../web/api-description/described.js';
import { IsDay, MayBeLeftOut } from '../../web/json-body.js';
import { Trimmed, WhenWritten } from '../../web/reading-form.js';

const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A deadline as the secretariat moves it on the page; without a day there is none. */
export class DeadlineForm extends GroundForm {
  @IsIn(documentClasses) documentClass: DocumentClass;
  @WhenWritten() @IsDay() day?: string;
  @WhenWritten() @Matches(timeShape, { message: 'meetings.timeWrong' }) time?: string;
  @IsIn(lateEffects) effect: LateEffect;
}

/** More time for one entity. */
export class ExtensionForm {
  @Trimmed() @IsNotEmpty({ message: 'documents.entityMissing' }) @MaxLength(300) @IsString() organization: string;
  @IsDay() untilDay: string;
  @WhenWritten() @Matches(timeShape, { message: 'meetings.timeWrong' }) untilTime?: string;
  @Trimmed() @MaxLength(longestReason) @IsString() why: string;
}

/** How the secretariat judges one paper by hand. */
export class LatenessForm {
  @IsIn(documentClasses) documentClass: DocumentClass;
  @IsOptional() notLate?: string;
  @IsOptional() @Trimmed() @MaxLength(longestReason) @IsString() reason?: string;
}

export class DeadlineBody {
  @Means('An instant, or a day and perhaps a time where the meeting is held; null for none.')
  @IsDeadline() at: string | WrittenDeadline | null;
  @Means('What becomes of later papers; as it was if left out.')
  @MayBeLeftOut() @IsIn(lateEffects) effect?: LateEffect;
  @Means('Why; it is told on the page of the meeting.')
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(longestReason) reason: string;
}

export class ExtensionBody {
  @Means('The code or the name of the entity.')
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(300) organization: string;
  @IsDeadline() until: string | WrittenDeadline;
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(longestReason) reason: string;
}

export class LatenessBody {
  @Means('By which of the meeting’s deadlines it is judged; as it was if left out.')
  @MayBeLeftOut() @IsIn(documentClasses) documentClass?: DocumentClass;
  @Means('Why it does not count as late; null where the clock alone decides.')
  @IsOptional() @Trimmed() @IsString() @MaxLength(longestReason) notLate?: string | null;
}
