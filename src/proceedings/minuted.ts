import type { Actor } from '../foundation/actor.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { MeetingsService } from '../meetings/meetings.service.js';
import { minute } from './proceedings.policy.js';

/** The meeting, for those who minute it. @throws Refused missing, forbidden */
export async function minuted(meetings: MeetingsService, actor: Actor, slug: string): Promise<Meeting> {
  const meeting = await meetings.find(slug);
  actor.ensure(minute, meeting);
  return meeting;
}
