import { contributions } from './matrix/contributions.js';
import { groups } from './matrix/groups.js';
import { meetings } from './matrix/meetings.js';
import { papers } from './matrix/papers.js';
import { people } from './matrix/people.js';
import { portal } from './matrix/portal.js';
import { proceedings } from './matrix/proceedings.js';
import { records } from './matrix/records.js';
import { registry } from './matrix/registry.js';
import { reports } from './matrix/reports.js';
import { joined } from './table.js';

/**
 * Who may do what, route by route and reader by reader. This is the written rule; the test walks the running portal
 * against it. It is read like this:
 *
 *   ok       answered, or led on to the right place
 *   sign-in  401, asked to sign in            no     403, may not
 *   none     404, as if it were not there     gone   410, was there once
 *   wrong    422 or 409, may do it, but not like this: what was sent lacks something, or it is not the time for it
 *
 *   visitor      has not signed in
 *   nobody       signed in, holds no seat
 *   observer     sits in the group as observer, for an entity that is no member
 *   member       delegate of another Member State in the group
 *   elsewhere    delegate of a Member State in another group
 *   adhoc        delegate of a Member State in the ad hoc group under the group, and nowhere else
 *   author       delegate of the Member State that contributes, in the group and in the ad hoc group
 *   chair        chairs the group
 *   secretariat  the group's secretary
 *   admin        keeps the portal
 *   removed      was a delegate of the author's State in the group until yesterday
 *
 * Columns stand in this order everywhere.
 */
export const general = joined(portal, registry, people, groups, meetings, papers, contributions, proceedings, records, reports);

/** What programs are with the author's tokens: the person who made them, a visitor, or refused. */
export const tokens = {
  'GET page': { read: 'visitor', write: 'visitor' },
  'POST page': { read: 'no', write: 'no' },
  'POST files': { read: 'visitor', write: 'visitor' },
  'GET file': { read: 'author', write: 'author' },
  'GET api': { read: 'author', write: 'author' },
  'POST api': { read: 'no', write: 'author' },
} as const;
