import { exactly, listOf, named, orNull, text, whole } from '../../web/json-schema.js';
import { capacities, type Participation } from '../../participants/participation.entity.js';
import type { Attendance } from './attendance.service.js';

/** Who was there in a sitting, as programs get it. */
export function presentAttendance({ session, counts, present, apologies, version }: Attendance) {
  return {
    meeting: session.meeting.slug,
    session: session.number,
    counts,
    present: present && present.map(presentAttendant),
    apologies: apologies && apologies.map(presentAttendant),
    version,
  };
}

function presentAttendant({ person, organization, capacity }: Participation) {
  return { handle: person.handle, name: person.name, organization: organization.code, capacity };
}

const attendantSchema = exactly({ handle: text, name: text, organization: text, capacity: { enum: capacities } });

export const attendanceSchema = named('Attendance', exactly({
  meeting: text,
  session: { ...whole, description: 'The number of the session.' },
  counts: exactly({ persons: whole, entities: whole, apologies: whole }),
  present: { ...orNull(listOf(attendantSchema)), description: 'Null for those to whom the participants of the meeting are not shown.' },
  apologies: orNull(listOf(attendantSchema)),
  version: { ...whole, description: 'Counts its changes; 0 while nothing was noted.' },
}));
