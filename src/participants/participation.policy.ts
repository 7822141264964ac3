import type { Rule } from '../foundation/rule.js';
import { serve } from '../groups/group.policy.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Audience } from './participant-list.entity.js';
import type { Participation } from './participation.entity.js';

/** Saying to whom the list of a meeting is shown. */
export const keepList: Rule<Meeting> = (actor, meeting) => actor.may(serve, meeting.group);

interface ShownList {
  meeting: Meeting;
  shownTo: Audience;
}

/** Seeing who takes part: the secretariat and the chair always, others as the meeting has it (MTG-6). */
export const seeParticipants: Rule<ShownList> = (actor, { meeting, shownTo }) =>
  actor.may(serve, meeting.group) ||
  actor.chairs(meeting.group.id) ||
  shownTo === 'public' ||
  (shownTo === 'members' && (actor.isMember || actor.sitsIn(meeting.group.id)));

interface Application {
  participation: Participation;
  /** Whether somebody answers for its entity today. */
  hasFocalPoint: boolean;
}

/** Validating or refusing: the focal point of the entity; where it has none, the secretariat (ACC-3). */
export const decideOn: Rule<Application> = (actor, { participation: { organization, meeting }, hasFocalPoint }) =>
  actor.answersFor.has(organization.id) || (!hasFocalPoint && actor.may(serve, meeting.group));
