import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication, Type } from '@nestjs/common';
import { type DestinationStream, pino } from 'pino';
import { DataSource, type DeepPartial, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { SignIn } from '../../src/account/sign-in.entity.js';
import { createApplication } from '../../src/application.js';
import { type Config, readConfig } from '../../src/config.js';
import type { Event } from '../../src/events/event.entity.js';
import { type EventFacts, EventsService } from '../../src/events/events.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { Clock } from '../../src/foundation/clock.js';
import { Database } from '../../src/foundation/database/database.js';
import { hashOf, newSecret } from '../../src/foundation/secrets.js';
import type { Group } from '../../src/groups/group.entity.js';
import { GroupsService, type NewGroup } from '../../src/groups/groups.service.js';
import { type NewSeat, SeatsService } from '../../src/groups/seats.service.js';
import type { Instrument } from '../../src/instruments/instrument.entity.js';
import { type InstrumentFacts, InstrumentsService } from '../../src/instruments/instruments.service.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { MeetingsService, type NewMeeting } from '../../src/meetings/meetings.service.js';
import type { Office } from '../../src/people/offices/office.entity.js';
import { OfficesService } from '../../src/people/offices/offices.service.js';
import type { Organization, OrganizationKind } from '../../src/people/organization.entity.js';
import { PeopleService } from '../../src/people/people.service.js';
import type { Person } from '../../src/people/person.entity.js';
import { freshDatabase } from './fresh-database.js';
import { Visitor } from './visitor.js';

/** The secret of every test portal. */
export const secret = 'a secret for tests, long enough to be one';

/** What a portal of ours writes is thrown away with its folder: it need not outlive a power cut. */
const forgetful = 'PRAGMA synchronous = OFF';

/** A clock that stands still until it is set. */
export class StoppedClock extends Clock {
  private at = new Date('2026-03-02T10:00:00.000Z');

  set(at: string | Date): void {
    this.at = new Date(at);
  }

  /** Lets so many seconds go by. */
  pass(seconds: number): void {
    this.at = new Date(this.at.getTime() + seconds * 1000);
  }

  override now(): Date {
    return new Date(this.at);
  }

  override agreed(): Date {
    return this.now();
  }
}

/**
 * A portal of one's own on a database of its own, and the builders that furnish it. Builders make what they are not
 * given; every name is another one.
 */
export class World {
  private count = 0;

  private constructor(
    readonly application: INestApplication<Server>,
    readonly config: Config,
    readonly clock: StoppedClock,
    private readonly tidyUp: () => Promise<void>,
  ) {}

  /** With these settings in place of the usual ones, and a log that goes where the test wants it. */
  static async open(settings: Partial<Config> = {}, logTo?: DestinationStream): Promise<World> {
    const folder = mkdtempSync(join(tmpdir(), 'plenary-test-'));
    const { address, drop } = await freshDatabase(folder);
    const config: Config = {
      ...readConfig({ SECRET: secret, UPLOADS_DIR: join(folder, 'uploads'), LOG_LEVEL: process.env.TEST_LOG ?? 'silent' }),
      database: address,
      ...settings,
    };
    const clock = new StoppedClock();
    const log = logTo ? pino({ level: config.logLevel }, logTo) : pino({ level: config.logLevel });
    const application = await createApplication(config, log, clock);
    if (config.database.kind === 'sqlite') await application.get(DataSource).query(forgetful);
    await application.listen(0, '127.0.0.1');
    // A test may be busy for long between two requests: the portal must not hang up just when the second one comes.
    (application.getHttpServer() as Server).keepAliveTimeout = 60_000;
    return new World(application as unknown as INestApplication<Server>, config, clock, async () => {
      await application.close();
      await drop();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  close(): Promise<void> {
    return this.tidyUp();
  }

  get<Service>(service: Type<Service>): Service {
    return this.application.get(service, { strict: false });
  }

  /** Somebody without a sign-in. */
  get visitor(): Visitor {
    return new Visitor(this.application.getHttpServer(), this.config.secret);
  }

  /** A browser in which this person is signed in. */
  async signedIn(person: Person): Promise<Visitor> {
    const id = newSecret();
    const now = this.clock.now();
    const endsAt = new Date(now.getTime() + 12 * 3600_000);
    await this.add(SignIn, { hash: hashOf(id), person, createdAt: now, seenAt: now, endsAt, agent: 'a test' });
    return new Visitor(this.application.getHttpServer(), this.config.secret, { name: 'plenary', value: id });
  }

  /** A person with the seats that she holds, as the services know her. */
  actor(person: Person): Promise<Actor> {
    return this.get(SeatsService).actorFor(person);
  }

  /** A row, put into its table as it is. */
  async add<Row extends ObjectLiteral>(entity: EntityTarget<Row>, row: DeepPartial<Row>): Promise<Row> {
    const database = this.get(Database);
    const made = database.manager.create(entity, row);
    await database.transaction(() => database.insertAll([made]));
    return made;
  }

  /** Changes a row that is there: what is not said of it stays as it is. */
  async change<Row extends ObjectLiteral>(entity: EntityTarget<Row>, row: DeepPartial<Row>): Promise<void> {
    const database = this.get(Database);
    await database.transaction(() => database.save(database.manager.create(entity, row)));
  }

  organization(the: { code?: string; kind?: OrganizationKind; name?: string } = {}): Promise<Organization> {
    const { code = `X${this.many()}`, kind = 'member-state' } = the;
    return this.get(PeopleService).addOrganization(Actor.portal, { code, kind, names: { en: the.name ?? `State ${code}` } });
  }

  person(the: { email?: string | null; name?: string; organization?: Organization; isAdmin?: boolean } = {}): Promise<Person> {
    const n = this.many();
    return this.get(PeopleService).add(Actor.portal, { email: `person-${n}@plenary.example`, name: `Person ${n}`, ...the });
  }

  office(the: { code?: string; name?: string; organization?: Organization } = {}): Promise<Office> {
    const { code = `office-${this.many()}`, organization = null } = the;
    return this.get(OfficesService).enter(Actor.portal, code, { names: { en: the.name ?? `Head of ${code}` }, inSentences: null, address: null, organization });
  }

  /** An event of which nothing is known but its name. */
  event(the: Partial<EventFacts> & { slug?: string } = {}): Promise<Event> {
    const { slug = `event-${this.many()}`, ...facts } = the;
    const unknown = { from: null, until: null, place: null, zone: null, organizers: null, results: null, group: null };
    const none = { figures: [], actionLines: [], chairs: [], documents: [] };
    return this.get(EventsService).enter(Actor.portal, slug, { kind: 'forum', names: { en: `Event ${slug}` }, ...unknown, ...none, ...facts });
  }

  /** A resolution of the Council, without a title. */
  instrument(the: Partial<InstrumentFacts> = {}): Promise<Instrument> {
    const unknown = { revision: null, place: null, year: null, issuer: null, titles: {} };
    const facts: InstrumentFacts = { kind: 'resolution', number: String(2000 + this.many()), body: 'council', ...unknown, ...the };
    return this.get(InstrumentsService).enter(Actor.portal, facts);
  }

  group(the: Partial<NewGroup> = {}): Promise<Group> {
    const n = this.many();
    return this.get(GroupsService).create(Actor.portal, {
      slug: `wg-${letters(n)}`,
      acronym: `WG-${letters(n).toUpperCase()}`,
      kind: 'working-group',
      names: { en: `Group ${n}` },
      ...the,
    });
  }

  /** A meeting two months from now with a deadline by the group's policy and an agenda of two items. */
  async meeting(the: Partial<NewMeeting> & { group?: Group } = {}): Promise<Meeting> {
    const { group = await this.group(), ...meeting } = the;
    return this.get(MeetingsService).convene(Actor.portal, group, {
      number: this.many(),
      days: ['2026-05-04', '2026-05-05'],
      place: { en: 'Geneva' },
      zone: 'Europe/Zurich',
      agenda: [
        { code: '1', titles: { en: 'Opening' } },
        { code: '2', titles: { en: 'Contributions' } },
      ],
      ...meeting,
    });
  }

  /** A person in a seat; without an entity of her own she gets a Member State, unless she is the secretary. */
  async seat(group: Group, the: Partial<NewSeat> = {}): Promise<Person> {
    const { role = 'delegate', organization = role === 'secretary' ? null : await this.organization() } = the;
    const person = the.person ?? (await this.person({ ...(organization ? { organization } : {}) }));
    await this.get(SeatsService).add(Actor.portal, group, { role, from: '2020-01-01', ...the, person, organization });
    return person;
  }

  private many(): number {
    this.count += 1;
    return this.count;
  }
}

function letters(n: number): string {
  return n < 26 ? String.fromCharCode(97 + n) : letters(Math.floor(n / 26) - 1) + letters(n % 26);
}
