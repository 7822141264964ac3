import type { Actor } from './actor.js';

/** A permission: whether this actor may do one thing to this subject. Pure, synchronous, sees only what is loaded. */
export type Rule<Subject> = (actor: Actor, subject: Subject) => boolean;
