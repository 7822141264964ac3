import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Purpose } from '../documents/document.entity.js';
import type { LiaisonPurpose } from '../documents/liaisons/addressee.js';
import type { RelationType } from '../documents/relations/document-relation.entity.js';
import type { Outcome } from '../documents/treatments/treatment.entity.js';
import type { EventKind } from '../events/event.entity.js';
import type { Language } from '../foundation/i18n/languages.js';
import type { GroupKind } from '../groups/group.entity.js';
import type { SeatRole } from '../groups/seat.entity.js';
import type { FacilitationRole } from '../instruments/action-lines/facilitation.entity.js';
import type { InstrumentKind, IssuingBody, Revision } from '../instruments/instrument-words.js';
import type { OrganizationKind } from '../people/organization.entity.js';
import type { NoteKind } from '../proceedings/notes/note.entity.js';
import type { Capacity } from '../sessions/chairing.entity.js';
import type { DayPart, SessionKind } from '../sessions/session.entity.js';

/** One text in all six languages: the sample leaves no hole. */
export type SixTexts = Record<Language, string>;

/** 'YYYY-MM-DD', or 'YYYY-MM' where only the month is known. */
export type PartialDate = string;

export interface SampleOrganization {
  /** ISO 3166-1 alpha-2 for a State, else a short name of its own ('TSB', 'UNDP'). */
  code: string;
  kind: OrganizationKind;
  names: SixTexts;
  /** How a sentence names it behind whoever speaks for it. */
  inSentences: SixTexts;
}

/** Somebody whom the report of 2008 names. None of them has an account. */
export interface SamplePerson {
  slug: string;
  name: string;
  nameZh: string | null;
  honorific: SixTexts | null;
  /** Code of the organization; null where the report names none. */
  organization: string | null;
  roles: SampleRole[];
}

export interface SampleRole {
  role: 'chair' | 'acting-chair' | 'convenor';
  /** Slug of the group in which the role is held. */
  group: string;
  /** Slug of the one meeting to which the role is limited. */
  meeting: string | null;
  note: SixTexts | null;
}

/** A post that the report names, and who held it as far as it tells. */
export interface SampleOffice {
  code: string;
  names: SixTexts;
  /** How a sentence names it. */
  inSentences: SixTexts;
  address: SixTexts | null;
  /** Code of the organization to which it belongs. */
  organization: string | null;
  /** Slugs of people. When they held it the report does not say. */
  holders: string[];
}

/** A gathering that the report names, as far as it tells of it. */
export interface SampleEvent {
  slug: string;
  kind: EventKind;
  names: SixTexts;
  from: PartialDate | null;
  until: PartialDate | null;
  place: SixTexts | null;
  zone: string | null;
  organizers: SixTexts | null;
  figures: { of: SixTexts; count: number; isAbout: boolean }[];
  results: SixTexts | null;
  actionLines: string[];
  /** Slug of a group. */
  group: string | null;
  /** Slug of a person, code of an office. */
  chairs: { person: string | null; office: string | null; text: SixTexts | null }[];
  /** Slugs of documents that tell of it. */
  documents: string[];
}

/** Who facilitated an action line, and since when or until when. */
export interface SampleFacilitation {
  actionLine: string;
  /** Code of an organization. */
  facilitator: string;
  role: FacilitationRole;
  from: PartialDate | null;
  until: PartialDate | null;
  source: SixTexts;
}

export interface SampleGroup {
  slug: string;
  acronym: string | null;
  /** Other prefixes under which its symbols are written (NUM-3). */
  prefixes: string[];
  kind: GroupKind;
  parent: string | null;
  names: SixTexts;
  openTo: OrganizationKind[];
  openBasis: SixTexts | null;
  mandates: SampleMandate[];
  mailbox: string | null;
  website: string | null;
  /** Slug of the meeting that set the group up. */
  createdAt: string | null;
  /** Slug of the document from which the group came. */
  originDocument: string | null;
  defaultAccess: 'public';
  note: SixTexts | null;
}

export interface SampleMandate {
  validFrom: PartialDate | null;
  items: { code: string; text: SixTexts }[];
  /** Slugs of the instruments on which it rests. */
  instruments: string[];
  note: SixTexts | null;
}

/** A resolution or another formal text that the report names, as far as it tells. */
export interface SampleInstrument {
  slug: string;
  kind: InstrumentKind;
  number: string | null;
  revision: Revision | null;
  place: SixTexts | null;
  year: number | null;
  body: IssuingBody | null;
  /** Where the body has no code. */
  issuer: SixTexts | null;
  /** Null where the report gives the number alone. */
  titles: SixTexts | null;
}

export interface SampleAgendaItem {
  code: string;
  titles: SixTexts;
  /** Code of the item above. */
  parent: string | null;
}

export interface SampleMeeting {
  slug: string;
  group: string;
  number: number;
  titles: SixTexts | null;
  /** Only where the days are not known. */
  when: PartialDate | null;
  days: string[];
  place: SixTexts | null;
  zone: string | null;
  state: 'closed';
  deadline: string | null;
  /** Says that the agenda is reconstructed, or that none is known. */
  agendaNote: SixTexts;
  note: SixTexts | null;
  agenda: SampleAgendaItem[];
}

/** The one thing that is made up: a meeting that is still to come, dated from the moment of loading. */
export interface ComingMeeting {
  group: string;
  number: number;
  /** Slug of the meeting whose agenda is carried over. */
  agendaFrom: string;
  /** Opening, counted from the day of loading; moved on to the next pair of weekdays. */
  opensAfterDays: number;
  /** How many weekdays it lasts. */
  weekdays: number;
  deadlineDaysBefore: number;
  place: SixTexts;
  zone: string;
  agendaNote: SixTexts;
  note: SixTexts;
}

export interface SampleSession {
  slug: string;
  meeting: string;
  group: string;
  date: string;
  /** 'HH:MM' in the meeting's zone. */
  starts: string | null;
  ends: string | null;
  /** Where the hours are not known. */
  part: DayPart | null;
  kind: SessionKind;
  chairs: { person: string; capacity: Capacity; onBehalfOf: string | null }[];
  /** Codes of the meeting's agenda. */
  items: string[];
  note: SixTexts | null;
}

export type SampleSource =
  | { kind: 'organization'; organization: string }
  | { kind: 'group'; group: string }
  | { kind: 'office'; office: string; organization: string | null; group: string | null }
  | { kind: 'text'; text: SixTexts };

/** The relations that the report tells of. */
export type SampleRelationType = Exclude<RelationType, 'adds-to' | 'requests' | 'corrects' | 'merges' | 'replies-to' | 'translates'>;

/** Written in one direction only; the inverse is derived (REV-9). */
export interface SampleRelation {
  type: SampleRelationType;
  target: { document: string } | { group: string } | { text: SixTexts };
}

export interface SampleTreatment {
  outcome: Extract<Outcome, 'introduced' | 'considered'>;
  meeting: string;
  /** Slug of the session; null where the report does not say in which one. */
  session: string | null;
  /** Whether the meeting is taken from the document's number rather than said by the report. */
  derived: boolean;
  remark: SixTexts | null;
}

export interface SampleDocument {
  slug: string;
  /** The symbol as the report writes it (NUM-2). */
  writtenAs: string;
  /** Slug of the group in whose series it stands. */
  group: string;
  meeting: string | null;
  /** Its number in the meeting's series; null for a symbol of another body's grammar. */
  number: number | null;
  foreign: { symbol: string; aliases: string[]; bodyGroup: string } | null;
  titles: SixTexts;
  /** Languages of `titles` that are this project's translation; zh and en come from the facts. */
  titlesTranslated: Language[];
  /** False where the report gives no title, so that `titles` only describes the document. */
  titleStated: boolean;
  /** Empty where the report names no source. */
  sources: SampleSource[];
  presentedBy: SixTexts | null;
  /** Code of the office whose holder presented it. */
  presentingOffice?: string;
  purpose: Purpose | null;
  /** Codes of the meeting's agenda; for a foreign document, of an agenda that is not in the sample. */
  agendaItems: string[];
  actionLines: { main: string[]; supplementary: string[] };
  originalLanguage: Language | null;
  date: PartialDate | null;
  /** The period or the occasion that it reports on. */
  covers: SixTexts | null;
  relations: SampleRelation[];
  /** Slugs of instruments that it cites. */
  citations?: { instrument: string; paragraph: string | null }[];
  treatments: SampleTreatment[];
  topics: SixTexts[];
  notes: SixTexts | null;
  /** Paragraphs of C08/50 that speak of it. */
  paragraphs: string[];
}

/** Who spoke: the code of an organization or of an office, else words. */
export type SampleSpeaker = { organization: string } | { office: string } | { text: SixTexts };

/** Something that happened while a meeting sat. */
export interface SampleNote {
  meeting: string;
  /** Code of the meeting's agenda; null for the meeting as a whole. */
  item: string | null;
  kind: NoteKind;
  /** Slug of the document that was spoken of. */
  document: string | null;
  /** Null where the report does not say who, or where it was the meeting itself. */
  by: SampleSpeaker | null;
  /** A sentence of its own, or what follows behind “The group decided:”. */
  texts: SixTexts;
}

/** A note with where it comes from. */
export interface ToldNote extends SampleNote {
  /** Whether the meeting follows from something else, because the report does not say in which one it happened. */
  derived: boolean;
  /** Paragraph of C08/50 that tells it. */
  paragraph: string;
  /** Names of the facts that it tells. */
  facts: string[];
}

/** What is made up for the meeting to come, so that there is a record to correct. */
export interface Demonstration {
  notes: SampleNote[];
  /** E-mail address of the account that takes the notes, compiles the record and sends it out. */
  minutedBy: string;
  /** For so many days after loading the record is open for corrections. */
  openForDays: number;
  correction: {
    /** E-mail address of the account that proposes it. */
    proposedBy: string;
    /** Which of the notes it corrects, counted from 1. */
    note: number;
    language: Language;
    text: string;
    reason: string;
  };
}

/** A role person who can sign in to the sample. */
export interface SampleAccount {
  email: string;
  name: string;
  /** Null for the chairman and the convenor, who act for no entity. */
  organization: string | null;
  /** Whether it may create groups and seat people. */
  administrator: boolean;
  seats: { group: string; role: SeatRole }[];
}

/** A line of the Geneva Plan of Action (WSIS, 2003). */
export interface ActionLine {
  code: string;
  names: SixTexts;
}

export interface SampleData {
  organizations: SampleOrganization[];
  people: SamplePerson[];
  offices: SampleOffice[];
  instruments: SampleInstrument[];
  facilitations: SampleFacilitation[];
  groups: SampleGroup[];
  meetings: SampleMeeting[];
  coming: ComingMeeting;
  sessions: SampleSession[];
  documents: SampleDocument[];
  events: SampleEvent[];
  notes: ToldNote[];
  demonstration: Demonstration;
  reports: SampleReport[];
  accounts: SampleAccount[];
  actionLines: ActionLine[];
}

/** A report to the body above, with the documents that it was and to whom it was forwarded. */
export interface SampleReport {
  group: string;
  meetings: string[];
  adoptedBy: string;
  document: string;
  agendaItem: string;
  summary: SixTexts;
  actionRequired: SixTexts;
  transmissions: { addressee: string; purpose: LiaisonPurpose; document: string }[];
}

/** Reads the files of `data/`, which stand beside this one in the sources and in the build. */
export function readSampleData(): SampleData {
  const { meetings, coming } = read<Pick<SampleData, 'meetings' | 'coming'>>('meetings');
  return {
    organizations: read('organizations'),
    people: read('people'),
    offices: read('offices'),
    instruments: read('instruments'),
    facilitations: read('facilitations'),
    groups: read('groups'),
    meetings,
    coming,
    sessions: read('sessions'),
    documents: read('documents'),
    events: read('events'),
    notes: read('notes'),
    demonstration: read('demonstration'),
    reports: read('reports'),
    accounts: read('accounts'),
    actionLines: read('action-lines'),
  };
}

function read<Content>(name: string): Content {
  const path = fileURLToPath(new URL(`./data/${name}.json`, import.meta.url));
  return JSON.parse(readFileSync(path, 'utf8')) as Content;
}
