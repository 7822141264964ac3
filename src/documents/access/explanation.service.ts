import { Injectable } from '@nestjs/common';
import { Actor } from '../../foundation/actor.js';
import { Clock } from '../../foundation/clock.js';
import { Refused } from '../../foundation/errors.js';
import { SeatsService } from '../../groups/seats.service.js';
import { PeopleService } from '../../people/people.service.js';
import { explain, type ExplainedSight, explainedSight } from '../document.policy.js';
import { RegistryService } from '../registry.service.js';

/** How much somebody sees of a document, and why. */
export interface Explanation extends ExplainedSight {
  /** Null for somebody who has not signed in. */
  person: string | null;
}

/** Answers the question why a person can see a document, or cannot, by the very rule that lets her in. */
@Injectable()
export class ExplanationService {
  constructor(
    private readonly people: PeopleService,
    private readonly seats: SeatsService,
    private readonly registry: RegistryService,
    private readonly clock: Clock,
  ) {}

  async explain(actor: Actor, slug: string, email: string | null): Promise<Explanation> {
    const subject = await this.registry.find(actor, slug);
    actor.ensure(explain, subject);
    if (!email) return { person: null, ...explainedSight(Actor.visitorAt(this.clock.now()), subject) };
    const person = await this.people.byEmail(email);
    if (!person) throw Refused.field('person', 'documents.unknownPerson');
    return { person: person.name, ...explainedSight(await this.seats.actorFor(person), subject) };
  }
}
