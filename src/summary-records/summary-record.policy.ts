import type { Rule } from '../foundation/rule.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { minute } from '../proceedings/proceedings.policy.js';

/** Compiling a record, writing it and sending it out: the chair and the secretariat (SR-1). */
export const draw: Rule<Meeting> = (actor, meeting) => actor.may(minute, meeting);

/** Reading a record before its approval: those who sit in the group, so that they can correct it (SR-5). */
export const readProvisional: Rule<Meeting> = (actor, meeting) => actor.may(draw, meeting) || actor.sitsIn(meeting.group.id);
