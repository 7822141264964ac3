import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Means } from '../web/api-description/described.js';
import { Trimmed } from '../web/reading-form.js';
import { type Audience, audiences } from './participant-list.entity.js';
import { capacities, type Capacity } from './participation.entity.js';

export const longestReason = 1000;

/** A wish to take part, as the page and programs say it. */
export class ParticipationBody {
  @Means('The code of an entity for which you act.')
  @MaxLength(100) @IsString() @IsNotEmpty({ message: 'participants.entityMissing' }) organization: string;
  @IsIn(capacities, { message: 'participants.capacityMissing' }) capacity: Capacity;
}

/** Why somebody cannot take part. */
export class RefusalBody {
  @Means('Told to whoever applied.')
  @Trimmed() @MaxLength(longestReason) @IsString() @IsNotEmpty({ message: 'participants.reasonMissing' }) reason: string;
}

/** To whom the list of a meeting is shown. */
export class ListBody {
  @Means('How many take part everybody may know, whatever is chosen here.')
  @IsIn(audiences) shownTo: Audience;
}
