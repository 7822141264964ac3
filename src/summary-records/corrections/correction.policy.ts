import type { Rule } from '../../foundation/rule.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import type { RecordRules } from '../policies/record-rules.js';
import { draw } from '../summary-record.policy.js';
import type { Correction } from './correction.entity.js';

/** Proposing a correction: for an entity that sits in the group (SR-5). */
export const propose: Rule<Meeting> = (actor, { group }) => actor.organizationIds.some((id) => actor.bringsFor(id, group.id));

/** Following a correction: its delegation, the chair and the secretariat. */
export const follow: Rule<Correction> = (actor, { record, organization }) =>
  actor.may(draw, record.meeting) || actor.actsFor(organization.id);

/** Deciding corrections by the rules of the group: its secretariat and its chair, or its chair alone (SR-7). */
export const decideCorrections: Rule<{ meeting: Meeting; rules: Pick<RecordRules, 'decidedBy'> }> = (actor, { meeting, rules }) =>
  rules.decidedBy === 'chair' ? actor.chairs(meeting.group.id) : actor.may(draw, meeting);

/** Deciding this one: an appeal goes to the chair, whoever decides otherwise (SR-7). */
export const decideCorrection: Rule<{ correction: Correction; rules: Pick<RecordRules, 'decidedBy'> }> = (actor, { correction, rules }) => {
  const { meeting } = correction.record;
  return correction.isAppealed ? actor.chairs(meeting.group.id) : actor.may(decideCorrections, { meeting, rules });
};

/** Asking the chair to decide again: for the delegation that proposed it. */
export const appeal: Rule<Correction> = (actor, { organization }) => actor.actsFor(organization.id);

export const withdrawCorrection: Rule<Correction> = (actor, { organization }) => actor.actsFor(organization.id);
