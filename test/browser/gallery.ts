import { randomUUID } from 'node:crypto';
import { EndingsService } from '../../src/account/holders/endings.service.js';
import { LinksService } from '../../src/account/links.service.js';
import { AccountRequest, type RequestState } from '../../src/account/requests/account-request.entity.js';
import { SignIn } from '../../src/account/sign-in.entity.js';
import type { ReceiptBody } from '../../src/contributions/receipt-body.js';
import { Receipt } from '../../src/contributions/receipt.entity.js';
import { DocumentsService } from '../../src/documents/documents.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import { hashOf, mark, newSecret } from '../../src/foundation/secrets.js';
import type { Texts } from '../../src/foundation/i18n/languages.js';
import { GroupsService } from '../../src/groups/groups.service.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { MeetingsService } from '../../src/meetings/meetings.service.js';
import { newHandle } from '../../src/people/handle.js';
import { ParticipationsService } from '../../src/participants/participations.service.js';
import { ImportsService } from '../../src/people/import/imports.service.js';
import { PeopleService } from '../../src/people/people.service.js';
import type { Person } from '../../src/people/person.entity.js';
import { OutcomesService } from '../../src/outcomes/outcomes.service.js';
import { Participation } from '../../src/participants/participation.entity.js';
import { AnnotationsService } from '../../src/proceedings/annotations/annotations.service.js';
import { AttendanceService } from '../../src/proceedings/attendance/attendance.service.js';
import { FloorsService } from '../../src/proceedings/floor/floors.service.js';
import { NotesService } from '../../src/proceedings/notes/notes.service.js';
import { StatementsService } from '../../src/proceedings/statements/statements.service.js';
import { SampleService } from '../../src/sample/sample.service.js';
import { SessionsService } from '../../src/sessions/sessions.service.js';
import { ReportCompiling } from '../../src/reports/compiling/report-compiling.service.js';
import { ReportsService } from '../../src/reports/reports.service.js';
import { ApprovalsService } from '../../src/summary-records/approvals/approvals.service.js';
import { CompilingService } from '../../src/summary-records/compiling/compiling.service.js';
import { CorrectionsService } from '../../src/summary-records/corrections/corrections.service.js';
import { CorrigendaService } from '../../src/summary-records/corrigenda/corrigenda.service.js';
import { EditedDraftsService } from '../../src/summary-records/edited/edited-drafts.service.js';
import { EditionsService } from '../../src/summary-records/editions/editions.service.js';
import { RecordPoliciesService } from '../../src/summary-records/policies/record-policies.service.js';
import { usualRules } from '../../src/summary-records/policies/record-rules.js';
import { SummaryRecordsService } from '../../src/summary-records/summary-records.service.js';
import { formTokenField } from '../../src/web/form-tokens.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';

export const readers = ['visitor', 'outsider', 'secretariat', 'chairman', 'france', 'egypt'] as const;
export type ReaderName = (typeof readers)[number];

export type Fields = Record<string, string | readonly string[]>;

/** What a browser holds by which the portal knows it. */
export interface Cookie {
  name: 'plenary' | 'visit';
  value: string;
}

/** What the pages show beside the sample, by its address. */
export interface Things {
  papers: Record<'open' | 'members' | 'group' | 'withdrawn' | 'joint' | 'unposted', string>;
  receipt: string;
  brokenReceipt: string;
  draft: string;
  faultyDraft: string;
  signInLink: string;
  passwordLink: string;
  /** By their handles: a delegate, and somebody who has left. */
  people: Record<'delegate' | 'gone', string>;
  /** A link that confirms one, and the handles of others. */
  /** Files that were sent: without a fault, full of them, and applied. */
  imports: Record<'sound' | 'faulty' | 'applied', string>;
  /** Drafts that came back, by their handles. */
  editedDrafts: Record<'waiting' | 'decided', string>;
  accountRequests: Record<'link' | 'waiting' | 'declined', string>;
}

const longWord = 'Telecommunicationsinfrastructureinteroperability';
const metadata = { title: 'On the numbering of documents', language: 'en', purpose: 'action', agendaItems: ['4'] };
const cover = 'Source: France\nAgenda item: 4\nOriginal: English\nTitle: On drafts that tell what they are\nFor discussion\n\nText.';

/** A portal with the sample, and with everything else that has a page or a state of its own. */
export class Gallery {
  things: Things;
  private readonly cookies = new Map<ReaderName, Cookie>([['visitor', { name: 'visit', value: 'a-visit-to-the-gallery' }]]);

  private constructor(
    readonly world: World,
    readonly origin: string,
  ) {}

  static async furnish(): Promise<Gallery> {
    const world = await World.open();
    await world.get(SampleService).load();
    const { port } = world.application.getHttpServer().address() as { port: number };
    const gallery = new Gallery(world, `http://127.0.0.1:${port}`);
    gallery.things = await gallery.bring();
    return gallery;
  }

  cookieOf(reader: ReaderName): Cookie {
    return this.cookies.get(reader)!;
  }

  /** A form as this reader's browser sends it. */
  formOf(reader: ReaderName, fields: Fields): string {
    const { name, value } = this.cookieOf(reader);
    const token = mark(this.world.config.secret, 'form', name === 'plenary' ? hashOf(value) : value);
    const pairs = Object.entries({ ...fields, [formTokenField]: token });
    return new URLSearchParams(pairs.flatMap(([field, values]) => [values].flat().map((one) => [field, one as string]))).toString();
  }

  /** Asks for a page as a reader, sending a form if there is one. Redirects are not followed. */
  ask(reader: ReaderName, path: string, form?: Fields): Promise<Response> {
    const { name, value } = this.cookieOf(reader);
    const headers = { Cookie: `${name}=${value}` };
    if (!form) return fetch(this.origin + path, { headers, redirect: 'manual' });
    const body = new URLSearchParams(this.formOf(reader, form));
    return fetch(this.origin + path, { method: 'POST', headers, body, redirect: 'manual' });
  }

  private async bring(): Promise<Things> {
    const { world } = this;
    const outsider = await this.admit('outsider', await world.person({ name: `Somebody who ${longWord}` }));
    await this.admit('secretariat', await this.account('secretariat'));
    const [france, egypt] = [await this.account('france'), await this.account('egypt')];
    await this.admit('france', france);
    await this.admit('egypt', egypt);
    await this.admit('chairman', await this.account('chairman'));
    const coming = await world.get(MeetingsService).find('wg-wsis-14');
    await world.get(ParticipationsService).apply(await world.actor(france), coming, { organization: 'FR', capacity: 'head' });
    await world.get(ParticipationsService).apply(await world.actor(egypt), coming, { organization: 'EG', capacity: 'delegate' });
    await world.get(ParticipationsService).validate(Actor.portal, coming, egypt.handle);
    await this.noteWhatHappened(coming);
    const today = await this.meetingOfToday(france);
    await this.approveRecord(today, france);
    const { papers, receipt } = await this.bringPapers(await Program.of(world, france), coming, today);
    return {
      ...{ papers, receipt },
      brokenReceipt: await this.breakReceipt(receipt),
      draft: await this.draft(coming, 'read', cover),
      faultyDraft: await this.draft(coming, 'save', 'There is no cover here.'),
      signInLink: await world.get(LinksService).make(Actor.portal, outsider, 'sign-in'),
      passwordLink: await world.get(LinksService).make(Actor.portal, outsider, 'password'),
      people: { delegate: france.handle, gone: await this.leaver() },
      imports: await this.importPeople(),
      editedDrafts: await this.editDrafts(coming),
      accountRequests: await this.requestAccounts(),
    };
  }

  /** What is taken up, and what was said about it; the record of the sample is brought up to it. */
  private async noteWhatHappened(meeting: Meeting): Promise<void> {
    const [item = null] = await this.world.get(MeetingsService).items('item', meeting, ['4']);
    await this.world.get(FloorsService).take(Actor.portal, meeting, item, null);
    const speaker = { en: `Somebody who ${longWord}` };
    const texts = { en: `That *all* of it is read:\n- WG-WSIS-12/9;\n- ${longWord}.` };
    await this.world.get(NotesService).note(Actor.portal, meeting, { kind: 'point', item, speaker, texts });
    await this.world.get(NotesService).note(Actor.portal, meeting, { kind: 'decision', texts, isStruck: true });
    await this.world.get(NotesService).note(Actor.portal, meeting, { kind: 'request', speaker, texts });
    await this.world.get(CompilingService).compile(Actor.portal, meeting);
    const changed = { texts: { en: `As *somebody* wrote it: WG-WSIS-12/9, ${longWord}.` } };
    await this.world.get(SummaryRecordsService).change(Actor.portal, meeting, 'p2', changed);
    await this.world.get(EditionsService).issue(Actor.portal, meeting, { kind: 'revised' });
    const [france, corrections] = [await this.world.actor(await this.account('france')), this.world.get(CorrectionsService)];
    await this.world.get(AnnotationsService).write(Actor.portal, meeting, '4', { speech: texts.en, remarks: longWord });
    await this.attend();
    const said = { item, session: null, organization: null, language: 'en' as const, text: texts.en, file: null, receivedAt: this.world.clock.now() };
    const statements = this.world.get(StatementsService);
    for (const text of [said.text, `Another: ${longWord}`]) await statements.handIn(france, meeting, { ...said, text });
    await statements.decide(Actor.portal, meeting, 2, { decision: 'declined', answer: `Because ${longWord}.`, language: 'en' });
    const proposal = { paragraph: 'p2', language: 'en' as const, text: `As *France* says: ${longWord}.`, reason: `For ${longWord}.` };
    const { number } = await corrections.propose(france, meeting, proposal);
    const verdict = { decision: 'accepted-in-part' as const, text: `Nearly as France says: ${longWord}.`, answer: `Because ${longWord}.` };
    await corrections.decide(Actor.portal, meeting, number, verdict);
    const followed = { state: 'carried-over' as const, addressee: speaker, responsible: speaker, dueMeeting: meeting, dueOn: '2027-01-05' };
    await this.world.get(NotesService).note(Actor.portal, meeting, { kind: 'decision', item, texts });
    await this.world.get(OutcomesService).follow(Actor.portal, meeting, 2, { ...followed, remark: `Until ${longWord}.` });
    await this.bringBefore(meeting, texts);
    await this.report(meeting);
  }

  /** A group under the meeting's group sat, and brought something before it. */
  private async bringBefore(meeting: Meeting, texts: Texts): Promise<void> {
    const sub = await this.world.get(GroupsService).find('wg-wsis-adhoc-internet');
    const session = await this.world.get(SessionsService).schedule(Actor.portal, meeting, { group: sub, kind: 'ad-hoc', day: meeting.days[0]! });
    await this.world.get(NotesService).note(Actor.portal, meeting, { kind: 'proposal', session, texts });
  }

  /** A report on the meeting, whose text a person has changed and whose facts have changed since. */
  private async report(meeting: Meeting): Promise<void> {
    const [reports, compiling] = [this.world.get(ReportsService), this.world.get(ReportCompiling)];
    const asked = { titles: { en: `On ${longWord}` }, meetings: [meeting], originalLanguage: 'en' as const };
    const report = await compiling.compile(Actor.portal, await reports.begin(Actor.portal, meeting.group, asked));
    await reports.change(Actor.portal, report, 'p2', { texts: { en: `As *somebody* wrote it: WG-WSIS-12/9, ${longWord}.` } });
    await reports.describe(Actor.portal, report, { summary: { en: `In short: ${longWord}.` }, agendaItem: longWord });
  }

  /** Somebody with a long name was there in a sitting. */
  private async attend(): Promise<void> {
    const { world } = this;
    const [meeting, person] = [await world.get(MeetingsService).find('wg-wsis-13'), await world.person({ name: `Attending ${longWord}` })];
    const since = world.clock.now();
    const part = { capacity: 'delegate' as const, state: 'registered' as const, appliedAt: since, decidedAt: since, reason: null };
    await world.add(Participation, { meeting, person, organization: await world.organization({ name: `For ${longWord}` }), ...part });
    await world.get(AttendanceService).mark(Actor.portal, meeting, 1, { present: [person.handle], apologies: [] });
  }

  private async account(name: string): Promise<Person> {
    return (await this.world.get(PeopleService).byEmail(`${name}@plenary.example`))!;
  }

  private async admit(reader: ReaderName, person: Person): Promise<Person> {
    const [value, now] = [newSecret(), this.world.clock.now()];
    const endsAt = new Date(now.getTime() + 12 * 3600_000);
    await this.world.add(SignIn, { hash: hashOf(value), person, createdAt: now, seenAt: now, endsAt, agent: 'Mozilla/5.0 (X11; Linux)' });
    this.cookies.set(reader, { name: 'plenary', value });
    return person;
  }

  /** The record came back from Word, with a change of everything: once to be decided, once decided. */
  private async editDrafts(meeting: Meeting): Promise<Things['editedDrafts']> {
    const edited = this.world.get(EditedDraftsService);
    const text = { number: null, section: 'i4', text: `Written on a plane, *with* WG-WSIS-12/9:\n- ${longWord}.` };
    const paragraphs = [{ ...text, handle: 'p2', said: '00000000' }, { ...text, handle: 'p3', said: null }, { ...text, handle: null, said: null }];
    const bring = () => edited.receive(Actor.portal, meeting, { name: `${longWord}.docx`, language: 'en', last: 4, paragraphs });
    const [waiting, decided] = [await bring(), await bring()];
    await edited.accept(Actor.portal, meeting, decided.handle, []);
    return { waiting: waiting.handle, decided: decided.handle };
  }

  private async importPeople(): Promise<Things['imports']> {
    const imports = this.world.get(ImportsService);
    const receive = (name: string, text: string) => imports.receive(Actor.portal, name, Buffer.from(text));
    const sound = await receive(`${longWord}.csv`, 'email,name\nsound@plenary.example,Sound');
    const faulty = await receive('faulty.csv', 'email,name,colour\nnobody,=1,red\n,,');
    const applied = await receive('', 'email,name\napplied@plenary.example,Applied');
    await imports.apply(Actor.portal, applied.handle);
    return { sound: sound.handle, faulty: faulty.handle, applied: applied.handle };
  }

  private async requestAccounts(): Promise<Things['accountRequests']> {
    const { world } = this;
    const [organization, group] = [await world.get(PeopleService).organization('FR'), await world.get(GroupsService).find('wg-wsis')];
    const add = async (state: RequestState, answer: string | null = null) => {
      const [secret, createdAt] = [newSecret(), world.clock.now()];
      const { handle } = await world.add(AccountRequest, {
        ...{ handle: newHandle(), hash: hashOf(secret), name: `Somebody who asks ${longWord}`, email: 'asks@plenary.example' },
        ...{ organization: organization!, groupIds: [group.id], why: `For ${longWord}.`, language: 'en', state, createdAt, answer },
        ...{ expiresAt: new Date(createdAt.getTime() + 3600_000), decidedAt: null, decidedBy: answer && 'France' },
      });
      return { secret, handle };
    };
    const [link, waiting, declined] = [await add('unconfirmed'), await add('waiting'), await add('declined', 'Not now.')];
    return { link: `/account/request/${link.secret}`, waiting: waiting.handle, declined: declined.handle };
  }

  private async leaver(): Promise<string> {
    const { handle } = await this.world.person({ name: `Somebody who left ${longWord}` });
    await this.world.get(EndingsService).end(Actor.portal, handle);
    return handle;
  }

  /** A meeting that sits now, of a group that checks papers before they are posted. */
  private async meetingOfToday(delegate: Person): Promise<Meeting> {
    const { world } = this;
    const names = { en: `Working group on ${longWord}`, ar: 'فريق العمل المعني بالترقيم', zh: '编号工作组', ru: 'Рабочая группа по нумерации' };
    const group = await world.group({ slug: 'wg-check', acronym: 'WG-CHECK', names, posting: 'after-check' });
    const meeting = await world.meeting({ group, number: 1, days: ['2026-03-02', '2026-03-03'], contributionsCloseAt: new Date('2026-03-02T20:00:00Z') });
    await world.seat(group, { person: delegate, organization: delegate.organization! });
    const sit = (starts: string, ends: string) =>
      world.get(SessionsService).schedule(Actor.portal, meeting, {
        ...{ day: '2026-03-02', kind: 'plenary', group, starts, ends, items: ['1', '2'], room: 'K2' },
        chairs: [{ person: delegate, capacity: 'acting' }],
      });
    await sit('09:00', '10:30');
    await sit('10:45', '12:30');
    return meeting;
  }

  /** A record that is final, with a corrigendum, and a correction that waits for the next one. */
  private async approveRecord(meeting: Meeting, person: Person): Promise<void> {
    const { world } = this;
    await world.get(NotesService).note(Actor.portal, meeting, { kind: 'decision', texts: { en: `That *all* of it is read: ${longWord}.` } });
    const record = await world.get(CompilingService).compile(Actor.portal, meeting);
    const records = world.get(SummaryRecordsService);
    const paragraphs = await records.paragraphs(record);
    const decision = paragraphs.find(({ fact }) => fact === 'note/1')!;
    for (const { handle } of paragraphs) if (handle !== decision.handle) await records.change(Actor.portal, meeting, handle, { isLeftOut: true });
    await world.get(RecordPoliciesService).adopt(Actor.portal, meeting.group, { ...usualRules, isWindowBar: false, validFrom: '2026-03-02' });
    await world.get(EditionsService).issue(Actor.portal, meeting, { kind: 'provisional' });
    await world.get(ApprovalsService).approve(Actor.portal, meeting, { way: 'silence' });
    for (const text of [`That *most* of it is read: ${longWord}.`, 'That it is read.']) {
      const { number } = await world.get(CorrectionsService).propose(await world.actor(person), meeting, { paragraph: decision.handle, language: 'en', text });
      await world.get(CorrectionsService).decide(Actor.portal, meeting, number, { decision: 'accepted' });
      if (number === 1) await world.get(CorrigendaService).issue(Actor.portal, meeting);
    }
  }

  private async bringPapers(author: Program, coming: Meeting, today: Meeting) {
    const bring = async (meeting: Meeting, more: object, name = 'contribution.txt', revises?: string) => {
      const [what, files] = [{ ...metadata, ...more }, [textFile(name, `The text of ${name}. ${randomUUID()}`)]];
      const sent = await (revises ? author.revise(revises, what, files) : author.contribute(meeting, what, files));
      if (sent.status !== 201) throw new Error(sent.text);
      return { slug: sent.headers.location!.split('/').pop()!, receipt: (sent.body as ReceiptBody).id };
    };
    const long = { title: `On ${longWord} and what it is good for. `.repeat(4), language: 'fr' };
    const open = await bring(coming, long, `${'Contribution_de_la_France_'.repeat(5)}.txt`);
    await bring(coming, long, 'revised.txt', open.slug);
    const papers = { open: open.slug, members: '', group: '', withdrawn: '', joint: '', unposted: '' };
    papers.members = (await bring(coming, { access: 'members' })).slug;
    papers.group = (await bring(coming, { access: 'group' })).slug;
    papers.joint = (await bring(coming, { source: ['FR', 'EG'] })).slug;
    papers.withdrawn = (await bring(coming, { title: 'Withdrawn' })).slug;
    await this.world.get(DocumentsService).withdraw(Actor.portal, papers.withdrawn, 'It was a mistake.');
    papers.unposted = (await bring(today, { agendaItems: ['2'] })).slug;
    for (let number = 1; number <= 30; number += 1) await bring(coming, { title: `Paper ${number}` });
    return { papers, receipt: open.receipt };
  }

  /** A receipt whose row holds what no receipt holds: its page is a fault of our own. */
  private async breakReceipt(id: string): Promise<string> {
    const receipt = await this.world.get(Database).manager.findOneByOrFail(Receipt, { id });
    const broken = randomUUID();
    await this.world.add(Receipt, { ...receipt, id: broken, body: '{}' });
    return broken;
  }

  /** A draft of France's with a file in it. */
  private async draft(meeting: Meeting, act: 'read' | 'save', text: string): Promise<string> {
    const key = randomUUID();
    const form = new FormData();
    for (const [field, value] of new URLSearchParams(this.formOf('france', { key, act, title: '' }))) form.set(field, value);
    form.set('file', new Blob([text]), 'The paper of the delegation.txt');
    const { name, value } = this.cookieOf('france');
    const path = `${this.origin}/meetings/${meeting.slug}/contributions`;
    const sent = await fetch(path, { method: 'POST', body: form, headers: { Cookie: `${name}=${value}` }, redirect: 'manual' });
    if (sent.status !== 303) throw new Error(await sent.text());
    return key;
  }
}
