import type { Variant } from '../documents/variants/variant.entity.js';
import type { Group } from '../groups/group.entity.js';
import type { Instrument } from '../instruments/instrument.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Office } from '../people/offices/office.entity.js';
import type { Organization } from '../people/organization.entity.js';
import type { Person } from '../people/person.entity.js';

/** Who meets and when, by the names that the data files use. */
export interface Entered {
  organizations: ReadonlyMap<string, Organization>;
  instruments: ReadonlyMap<string, Instrument>;
  groups: ReadonlyMap<string, Group>;
  people: ReadonlyMap<string, Person>;
  offices: ReadonlyMap<string, Office>;
  meetings: ReadonlyMap<string, Meeting>;
}

/** The same, with the documents that lie on the table. */
export interface Furnished extends Entered {
  variants: ReadonlyMap<string, Variant>;
}
