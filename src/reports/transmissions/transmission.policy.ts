import { officiate } from '../../documents/series/series.policy.js';
import type { Rule } from '../../foundation/rule.js';
import type { Group } from '../../groups/group.entity.js';
import type { Transmission } from './transmission.entity.js';

/** Forwarding documents of a body to others: its chair and its secretariat. */
export const transmit: Rule<Group> = (actor, group) => actor.may(officiate, group);

/** Registering at the addressee what was forwarded, and answering for it: the addressee's chair and secretariat. */
export const receive: Rule<Transmission> = (actor, { addressee }) => actor.may(officiate, addressee);
