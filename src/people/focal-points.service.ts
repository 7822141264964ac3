import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { Journal } from '../foundation/journal.js';
import { FocalPoint } from './focal-point.entity.js';
import type { Organization } from './organization.entity.js';
import { keepFocalPoints, keepPeople } from './people.policy.js';
import { PeopleService, subjectOf } from './people.service.js';
import { Person } from './person.entity.js';

/** Who is to answer for an entity. */
export interface NewFocalPoint {
  email: string;
  /** Needed for a person whom the portal does not know yet. */
  name?: string;
  /** YYYY-MM-DD; today when left out. */
  from?: string;
  until?: string;
}

@Injectable()
export class FocalPointsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly people: PeopleService,
  ) {}

  /** Names a focal point. An administrator names the first one; from then on they name each other. */
  name(actor: Actor, organization: Organization, { from, until, ...who }: NewFocalPoint): Promise<FocalPoint> {
    actor.ensure(keepFocalPoints, organization);
    const first = from || this.today();
    if (until && until < first) throw Refused.field('until', 'people.endsBeforeItBegins');
    return this.database.transaction(async () => {
      const person = await this.person(actor, organization, who);
      if ((await this.of(organization)).some((one) => one.person.id === person.id && this.isStillOne(one))) {
        throw Refused.field('email', 'people.focalPointAlready', { name: person.name });
      }
      return this.add(actor, { person, organization, from: first, until: until || null });
    });
  }

  /** The same for a person who is known, where it is certain that the actor may. */
  async add(actor: Actor, { person, organization, from, until }: Omit<FocalPoint, 'id' | 'isOneOn'>): Promise<FocalPoint> {
    const point = await this.database.save(Object.assign(new FocalPoint(), { person, organization, from, until }));
    await this.note(actor, 'people.nameFocalPoint', point);
    return point;
  }

  /** Ends it as of yesterday, also one's own. */
  end(actor: Actor, organization: Organization, handle: string): Promise<void> {
    actor.ensure(keepFocalPoints, organization);
    return this.database.transaction(async () => {
      const points = (await this.of(organization)).filter((one) => one.person.handle === handle && this.isStillOne(one));
      if (points.length === 0) throw Refused.missing();
      for (const point of points) await this.close(actor, point);
    });
  }

  /** Ends whatever a person who leaves answers for. */
  endAllOf(actor: Actor, { id }: Person): Promise<void> {
    actor.ensure(keepPeople, null);
    return this.database.transaction(async () => {
      const points = await this.database.manager.findBy(FocalPoint, { person: { id } });
      for (const point of points.filter((one) => this.isStillOne(one))) await this.close(actor, point);
    });
  }

  /** Who answers for an entity today. */
  async current(organization: Organization): Promise<FocalPoint[]> {
    const today = this.today();
    return (await this.of(organization)).filter((point) => point.isOneOn(today));
  }

  private of({ id }: Organization): Promise<FocalPoint[]> {
    return this.database.manager.find(FocalPoint, { where: { organization: { id } }, order: { id: 'ASC' } });
  }

  private async close(actor: Actor, point: FocalPoint): Promise<void> {
    const yesterday = DateTime.fromISO(this.today()).minus({ days: 1 }).toISODate()!;
    await this.database.save(Object.assign(point, { until: yesterday }));
    await this.note(actor, 'people.endFocalPoint', point);
  }

  /** A focal point names people of her own entity alone. */
  private async person(actor: Actor, organization: Organization, { email, name }: NewFocalPoint): Promise<Person> {
    const known = await this.people.byEmail(email);
    if (!known && !name) throw Refused.field('name', 'people.newPersonName');
    if (!known) return this.people.enter(actor, { email, name: name!, organization });
    if (known.hasLeft) throw Refused.field('email', 'people.emailOfLeaver', { email });
    const isOther = known.organization?.id !== organization.id;
    if (isOther && !actor.may(keepPeople, null)) throw Refused.field('email', 'people.ofAnotherEntity');
    return known;
  }

  private isStillOne({ until }: FocalPoint): boolean {
    return until === null || until >= this.today();
  }

  private note(actor: Actor, verb: string, { person, organization, from, until }: FocalPoint): Promise<void> {
    return this.journal.note(actor, {
      verb,
      subject: subjectOf(person),
      onBehalfOf: organization.code,
      details: { from, until },
    });
  }

  private today(): string {
    return DateTime.fromJSDate(this.clock.now(), { zone: 'utc' }).toISODate()!;
  }
}
