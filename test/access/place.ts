import { randomUUID } from 'node:crypto';
import type { DestinationStream } from 'pino';
import { TokensService } from '../../src/account/tokens.service.js';
import { SignIn } from '../../src/account/sign-in.entity.js';
import { Contribution } from '../../src/contributions/contribution.entity.js';
import type { ReceiptBody } from '../../src/contributions/receipt-body.js';
import { DocumentFile } from '../../src/documents/variants/document-file.entity.js';
import { Document } from '../../src/documents/document.entity.js';
import { DocumentsService } from '../../src/documents/documents.service.js';
import { RegistrationService } from '../../src/documents/registration.service.js';
import type { Event } from '../../src/events/event.entity.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import { hashOf, newSecret } from '../../src/foundation/secrets.js';
import type { AccessLevel, Group } from '../../src/groups/group.entity.js';
import type { Seat } from '../../src/groups/seat.entity.js';
import { SeatsService } from '../../src/groups/seats.service.js';
import type { Instrument } from '../../src/instruments/instrument.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Office } from '../../src/people/offices/office.entity.js';
import type { Organization } from '../../src/people/organization.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { SessionsService } from '../../src/sessions/sessions.service.js';
import { AnnotationsService } from '../../src/proceedings/annotations/annotations.service.js';
import { NotesService } from '../../src/proceedings/notes/notes.service.js';
import { ReportCompiling } from '../../src/reports/compiling/report-compiling.service.js';
import { ReportsService } from '../../src/reports/reports.service.js';
import { TransmissionsService } from '../../src/reports/transmissions/transmissions.service.js';
import { CompilingService } from '../../src/summary-records/compiling/compiling.service.js';
import { CorrectionsService } from '../../src/summary-records/corrections/corrections.service.js';
import { EditionsService } from '../../src/summary-records/editions/editions.service.js';
import { StatementsService } from '../../src/proceedings/statements/statements.service.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';
import { Agent } from './agent.js';
import { type Canaries, newCanaries, newCanary } from './canaries.js';
import { filesBearing } from './bearing.js';
import type { State } from './matrix/documents.js';
import { Memory } from './restoring.js';
import { type ActorName, actors } from './table.js';

/** A paper in one state, with words that stand nowhere else: in its title, in its text, in the name of its file. */
export interface Paper {
  slug: string;
  symbol: string;
  canaries: Canaries;
}

const inTime = '2026-03-02T10:00:00.000Z';
const tooLate = '2026-04-25T10:00:00.000Z';

/** A portal with everything in it that somebody might not be allowed to see, and everybody who might ask for it. */
export class Place {
  group: Group;
  adhocGroup: Group;
  meeting: Meeting;
  adhocMeeting: Meeting;
  /** Of another group. */
  otherMeeting: Meeting;
  instrument: Instrument;
  event: Event;
  office: Office;
  france: Organization;
  egypt: Organization;
  /** An entity that everybody knows, and that brings nothing until a paper becomes another one. */
  bystander: Organization;
  people: Record<Exclude<ActorName, 'visitor'>, Person>;
  agents: Record<ActorName, Agent>;
  readToken: string;
  papers: Record<State, Paper>;
  /** The revision, not posted yet, of the paper that everybody reads. */
  revision: Paper;
  /** The words of a statement that the author handed in. */
  readonly statement = newCanaries();
  /** What the chair writes to an item of the agenda. */
  readonly annotation = newCanary();
  draft: { key: string; canaries: Canaries };
  /** The contribution's receipt: of the paper that is registered and not posted. */
  receipt: string;
  spareSeat: Seat;
  otherSignIn: number;
  otherToken: number;
  /** How the documents are to be again when somebody has done something to them. */
  readonly memory: Memory;
  private author: Program;

  private constructor(readonly world: World) {
    this.memory = new Memory(this.database);
  }

  /** With a log that goes where the test wants it. */
  static async furnish(logTo?: DestinationStream): Promise<Place> {
    const place = new Place(await (logTo ? World.open({ logLevel: 'trace' }, logTo) : World.open()));
    await place.seatPeople();
    await place.signIn();
    await place.makePrograms();
    await place.bringPapers();
    await place.bringForeignPapers();
    await place.prepareDraft();
    return place;
  }

  get database(): Database {
    return this.world.get(Database);
  }

  private async seatPeople(): Promise<void> {
    const { world } = this;
    const policy = { posting: 'after-check', lateEffect: 'hold' } as const;
    this.group = await world.group({ slug: 'wg-alpha', acronym: 'WG-ALPHA', ...policy });
    const under = { kind: 'ad-hoc', parentId: this.group.id } as const;
    this.adhocGroup = await world.group({ slug: 'ahg-alpha', acronym: 'AHG-ALPHA', ...under, ...policy });
    const beta = await world.group({ slug: 'wg-beta', acronym: 'WG-BETA' });
    this.otherMeeting = await world.meeting({ group: beta });
    this.meeting = await world.meeting({ group: this.group, number: 1 });
    this.adhocMeeting = await world.meeting({ group: this.adhocGroup, number: 1 });
    this.event = await world.event();
    this.office = await world.office();
    this.instrument = await world.instrument({ number: '71', body: 'pp' });
    await world.get(SessionsService).schedule(Actor.portal, this.meeting, { group: this.group, kind: 'plenary', day: '2026-05-04' });
    await world.get(NotesService).note(Actor.portal, this.meeting, { kind: 'point', texts: { en: 'Only its chair and secretariat read this' } });
    await world.get(NotesService).note(Actor.portal, this.meeting, { kind: 'decision', texts: { en: 'Those who sit in the group read this' } });
    const session = await world.get(SessionsService).schedule(Actor.portal, this.meeting, { group: this.adhocGroup, kind: 'ad-hoc', day: '2026-05-05' });
    await world.get(NotesService).note(Actor.portal, this.meeting, { kind: 'proposal', session, texts: { en: 'The ad hoc group brings this before the group' } });
    await world.get(CompilingService).compile(Actor.portal, this.meeting);
    await world.get(EditionsService).issue(Actor.portal, this.meeting, { kind: 'provisional' });
    await this.report();
    this.france = await world.organization({ code: 'FR', name: 'France' });
    this.egypt = await world.organization({ code: 'EG', name: 'Egypt' });
    this.bystander = await world.organization({ code: 'BY', name: 'Bystander' });
    const { group, adhocGroup, france } = this;
    const unesco = await world.organization({ code: 'UNESCO', kind: 'observer' });
    const author = await world.seat(group, { organization: france });
    await world.seat(adhocGroup, { organization: france, person: author });
    this.people = {
      nobody: await world.person(),
      observer: await world.seat(group, { role: 'observer', organization: unesco }),
      member: await world.seat(group, { organization: this.egypt }),
      elsewhere: await world.seat(beta),
      adhoc: await world.seat(adhocGroup),
      author,
      chair: await world.seat(group, { role: 'chair' }),
      secretariat: await world.seat(group, { role: 'secretary' }),
      admin: await world.person({ isAdmin: true }),
      removed: await world.seat(group, { organization: france, until: '2026-03-01' }),
    };
    await world.get(AnnotationsService).write(Actor.portal, this.meeting, '2', { speech: this.annotation, remarks: `Not ${this.annotation}` });
    await this.correct(author);
    const spare = await world.seat(group, { organization: this.egypt });
    this.spareSeat = (await world.get(SeatsService).current(group)).find(({ person }) => person.id === spare.id)!;
  }

  /** Chair and secretariat put together a report that nobody else has been shown. */
  private async report(): Promise<void> {
    const asked = { titles: { en: 'Only chair and secretariat read this' }, meetings: [this.meeting], originalLanguage: 'en' as const };
    const report = await this.world.get(ReportsService).begin(Actor.portal, this.group, asked);
    await this.world.get(ReportCompiling).compile(Actor.portal, report);
  }

  /** The author corrects the record, and takes that back. */
  private async correct(author: Person): Promise<void> {
    await this.state(author);
    const [corrections, actor] = [this.world.get(CorrectionsService), await this.world.actor(author)];
    await corrections.propose(actor, this.meeting, { paragraph: 'p1', language: 'en', text: 'Only France and those who decide read this' });
    await corrections.withdraw(actor, this.meeting, 1);
  }

  /** The author hands in a statement with words that only France and those who minute may read, and takes it back. */
  private async state(author: Person): Promise<void> {
    const [statements, program] = [this.world.get(StatementsService), await Program.of(this.world, author)];
    const { text, fileName } = this.statement;
    const metadata = { language: 'en', text: `It says ${text}.` };
    await program.bring(`meetings/${this.meeting.slug}/statements`, metadata, [textFile(`${fileName}.txt`, text)]);
    await statements.withdraw(await this.world.actor(author), this.meeting, 1);
  }

  /** Signs everybody in. */
  async signIn(): Promise<void> {
    const made = {} as Record<ActorName, Agent>;
    for (const name of actors) made[name] = await this.agentOf(name === 'visitor' ? null : this.people[name]);
    this.agents = made;
  }

  private async makePrograms(): Promise<void> {
    const { world } = this;
    this.author = await Program.of(world, this.people.author);
    const tokens = world.get(TokensService);
    this.readToken = await tokens.make(Actor.portal, this.people.author, { name: 'reads', scope: 'read' });
    const other = await world.person();
    await world.signedIn(other);
    await tokens.make(Actor.portal, other, { name: 'theirs', scope: 'write' });
    this.otherSignIn = (await this.database.manager.findOneByOrFail(SignIn, { person: { id: other.id } })).id;
    this.otherToken = (await tokens.list(other))[0]!.id;
  }

  /** A browser of this person's, and a program with her token; without a person, a visitor's. */
  async agentOf(person: Person | null): Promise<Agent> {
    const { world } = this;
    const { address, port } = world.application.getHttpServer().address() as { address: string; port: number };
    const origin = `http://${address}:${port}`;
    if (!person) return Agent.visitor(origin, world.config.secret);
    const token = await world.get(TokensService).make(Actor.portal, person, { name: 'a program', scope: 'write' });
    const [signIn, now] = [newSecret(), world.clock.now()];
    const endsAt = new Date(now.getTime() + 12 * 3600_000);
    await world.add(SignIn, { hash: hashOf(signIn), person, createdAt: now, seenAt: now, endsAt, agent: 'a test' });
    return Agent.signedIn(origin, world.config.secret, signIn, token);
  }

  private async bringPapers(): Promise<void> {
    const { meeting, adhocMeeting } = this;
    const posted = async (access: AccessLevel, where = meeting) => this.post(await this.submit(where, { access }));
    const named = { access: 'restricted', source: ['FR', 'EG'] };
    this.world.clock.set(tooLate);
    const held = await this.submit(meeting, { access: 'public' });
    this.world.clock.set(inTime);
    const registered = await this.submit(meeting, { access: 'public' });
    this.receipt = this.lastReceipt;
    const open = await posted('public');
    this.papers = {
      registered,
      held,
      'posted-public': open,
      'posted-members': await posted('members'),
      'posted-group': await posted('group'),
      'posted-adhoc': await posted('group', adhocMeeting),
      'posted-restricted': await posted('restricted'),
      'awaiting-confirmation': await this.post(await this.submit(meeting, named)),
      withdrawn: await this.withdraw(await posted('public')),
      foreign: open,
      'foreign-restricted': open,
    };
    const another = await posted('public');
    this.revision = await this.submit(meeting, {}, another.slug);
  }

  private async bringForeignPapers(): Promise<void> {
    this.papers.foreign = await this.registerForeign('C08/50-C', 'public');
    this.papers['foreign-restricted'] = await this.registerForeign('TDAG09-14/18-C', 'restricted');
    await this.transmit();
  }

  /** A document for everybody, on its way to a group where nobody here decides. */
  private async transmit(): Promise<void> {
    const original = await this.database.manager.findOneByOrFail(Document, { slug: this.papers['posted-public'].slug });
    const asked = { original, addressee: this.otherMeeting.group, purpose: 'information' as const };
    await this.world.get(TransmissionsService).transmit(Actor.portal, this.group, asked);
  }

  private lastReceipt = '';

  private async submit(meeting: Meeting, more: object, revises?: string): Promise<Paper> {
    const canaries = newCanaries();
    const title = `On ${canaries.title} things`;
    const metadata = { title, language: 'en', purpose: 'action', agendaItems: ['2'], ...more };
    const files = filesBearing(canaries);
    const { author } = this;
    const sent = await (revises ? author.revise(revises, metadata, files) : author.contribute(meeting, metadata, files));
    if (sent.status !== 201) throw new Error(sent.text);
    this.lastReceipt = (sent.body as ReceiptBody).id;
    const slug = sent.headers.location!.split('/').pop()!;
    return { slug, symbol: (sent.body as ReceiptBody).symbol, canaries };
  }

  private async post(paper: Paper): Promise<Paper> {
    await this.world.get(DocumentsService).post(Actor.portal, paper.slug);
    return paper;
  }

  private async withdraw(paper: Paper): Promise<Paper> {
    const reason = newCanary();
    await this.world.get(DocumentsService).withdraw(Actor.portal, paper.slug, `It was ${reason}.`);
    return { ...paper, canaries: { ...paper.canaries, reason } };
  }

  private async registerForeign(foreignSymbol: string, access: AccessLevel): Promise<Paper> {
    const canaries: Canaries = { ...newCanaries(), source: newCanary(), note: newCanary() };
    const registration = this.world.get(RegistrationService);
    const { file } = await this.database.manager.findOneByOrFail(DocumentFile, {
      version: { variant: { document: { slug: this.papers['posted-public'].slug } } },
    });
    const document = await this.database.transaction(async () => {
      const made = await registration.register({
        ...{ group: this.group, meeting: null, foreignSymbol, access, publication: 'posted' },
        titles: { en: `On ${canaries.title} things` },
        sources: [{ text: { en: `Council of ${canaries.source}` } }],
        note: { en: `It was ${canaries.note}.` },
        ...{ postedAt: new Date(inTime), checkedAt: new Date(inTime) },
      });
      const files = [{ file, sentAs: canaries.fileName, language: 'en' as const, role: 'main' as const }];
      const unknown = { registeredAt: null, postedAt: null, isLate: false };
      await registration.issue(made, { key: 'rev0', files, otherLanguages: 'missing', ...unknown });
      return made;
    });
    return { slug: document.slug, symbol: foreignSymbol, canaries };
  }

  private async prepareDraft(): Promise<void> {
    const canaries = newCanaries();
    const key = randomUUID();
    const fields = { key, act: 'save', title: `On ${canaries.title} things`, language: 'en', purpose: 'action' };
    const sent = await this.agents.author.ask('POST', `/meetings/${this.meeting.slug}/contributions`, {
      fields,
      files: [{ name: `${canaries.fileName}.txt`, text: canaries.text }],
    });
    if (sent.status !== 303) throw new Error(sent.text);
    this.draft = { key, canaries };
  }

  /** A draft that may be thrown away. */
  async draftToDiscard(): Promise<string> {
    const key = randomUUID();
    const contribution = await this.database.manager.findOneByOrFail(Contribution, { key: this.draft.key });
    const { id: _id, ...rest } = contribution;
    await this.world.add(Contribution, { ...rest, key });
    return key;
  }
}
