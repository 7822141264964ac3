import { Foundation1795341600001 } from './1795341600001-foundation.js';
import { People1795341600002 } from './1795341600002-people.js';
import { Groups1795341600003 } from './1795341600003-groups.js';
import { Account1795341600004 } from './1795341600004-account.js';
import { Meetings1795341600005 } from './1795341600005-meetings.js';
import { Sessions1795341600006 } from './1795341600006-sessions.js';
import { Documents1795341600007 } from './1795341600007-documents.js';
import { Contributions1795341600008 } from './1795341600008-contributions.js';
import { OfficersDays1795341610001 } from './1795341610001-officers-days.js';
import { MandateNotes1795341610002 } from './1795341610002-mandate-notes.js';
import { ForeignItems1795341610003 } from './1795341610003-foreign-items.js';
import { JournalWhole1795341610004 } from './1795341610004-journal-whole.js';
import { Series1795341620001 } from './1795341620001-series.js';
import { Reservations1795341620002 } from './1795341620002-reservations.js';
import { Variants1795341620003 } from './1795341620003-variants.js';
import { Opening1795341620004 } from './1795341620004-opening.js';
import { Instruments1795341630001 } from './1795341630001-instruments.js';
import { Offices1795341630002 } from './1795341630002-offices.js';
import { Facilitations1795341630003 } from './1795341630003-facilitations.js';
import { Events1795341630004 } from './1795341630004-events.js';
import { Citations1795341630005 } from './1795341630005-citations.js';
import { Directory1795341640001 } from './1795341640001-directory.js';
import { FocalPoints1795341640002 } from './1795341640002-focal-points.js';
import { AccountRequests1795341640003 } from './1795341640003-account-requests.js';
import { PeopleImports1795341640004 } from './1795341640004-people-imports.js';
import { Participants1795341640005 } from './1795341640005-participants.js';
import { ChangingMeetings1795341650001 } from './1795341650001-changing-meetings.js';
import { DeadlinePolicies1795341650002 } from './1795341650002-deadline-policies.js';
import { MovingDeadlines1795341650003 } from './1795341650003-moving-deadlines.js';
import { ChangingSessions1795341650004 } from './1795341650004-changing-sessions.js';
import { ChangingAgendas1795341650005 } from './1795341650005-changing-agendas.js';
import { ChangingGroups1795341650006 } from './1795341650006-changing-groups.js';
import { Instances1795341660001 } from './1795341660001-instances.js';
import { SentForms1795342000001 } from './1795342000001-sent-forms.js';
import { Pointers1795342040001 } from './1795342040001-pointers.js';
import { Renditions1795342050001 } from './1795342050001-renditions.js';
import { SortingDocuments1795343090001 } from './1795343090001-sorting-documents.js';
import { IndexedWords1795343090011 } from './1795343090011-indexed-words.js';
import { PackDownloads1795342050002 } from './1795342050002-pack-downloads.js';
import { TellingRelations1795342010001 } from './1795342010001-telling-relations.js';
import { PapersBetweenMeetings1795342020001 } from './1795342020001-papers-between-meetings.js';
import { Placings1795342020002 } from './1795342020002-placings.js';
import { Liaisons1795342020003 } from './1795342020003-liaisons.js';
import { Returns1795342030001 } from './1795342030001-returns.js';
import { Entries1795342030002 } from './1795342030002-entries.js';
import { Recorders1795342010002 } from './1795342010002-recorders.js';
import { Translations1795342030003 } from './1795342030003-translations.js';
import { Warnings1795342030004 } from './1795342030004-warnings.js';
import { Proceedings1795343000001 } from './1795343000001-proceedings.js';
import { SummaryRecords1795343010001 } from './1795343010001-summary-records.js';
import { RecordEditions1795343010002 } from './1795343010002-record-editions.js';
import { Corrections1795343010003 } from './1795343010003-corrections.js';
import { Outcomes1795343020001 } from './1795343020001-outcomes.js';
import { LastDays1795430000033 } from './1795430000033-last-days.js';
import { Transmissions1795430000032 } from './1795430000032-transmissions.js';
import { Reports1795430000031 } from './1795430000031-reports.js';
import { FinalRecords1795430000021 } from './1795430000021-final-records.js';
import { Corrigenda1795430000023 } from './1795430000023-corrigenda.js';
import { RecordPolicies1795430000022 } from './1795430000022-record-policies.js';
import { Statements1795430000001 } from './1795430000001-statements.js';
import { Attendance1795430000002 } from './1795430000002-attendance.js';
import { Annotations1795430000003 } from './1795430000003-annotations.js';
import { Discussions1795430000011 } from './1795430000011-discussions.js';
import { EditedDrafts1795430000012 } from './1795430000012-edited-drafts.js';
import { PartingParagraphs1795430000091 } from './1795430000091-parting-paragraphs.js';
import { ReportsBeforeDiscussion1795450000001 } from './1795450000001-reports-before-discussion.js';
import { AskingAddressees1795450000002 } from './1795450000002-asking-addressees.js';
import { OutcomesTakenUp1795430000121 } from './1795430000121-outcomes-taken-up.js';
import { Agreements1795430000122 } from './1795430000122-agreements.js';
import { NamesInSentences1795430000101 } from './1795430000101-names-in-sentences.js';
import { KeptApprovals1795440000001 } from './1795440000001-kept-approvals.js';
import { DeferredCorrections1795440000002 } from './1795440000002-deferred-corrections.js';

/** Every step from an empty database to the present one, oldest first. A released step is never changed. */
export const migrations = [
  Foundation1795341600001,
  People1795341600002,
  Groups1795341600003,
  Account1795341600004,
  Meetings1795341600005,
  Sessions1795341600006,
  Documents1795341600007,
  Contributions1795341600008,
  OfficersDays1795341610001,
  MandateNotes1795341610002,
  ForeignItems1795341610003,
  JournalWhole1795341610004,
  Series1795341620001,
  Reservations1795341620002,
  Variants1795341620003,
  Opening1795341620004,
  Instruments1795341630001,
  Offices1795341630002,
  Facilitations1795341630003,
  Events1795341630004,
  Citations1795341630005,
  Directory1795341640001,
  FocalPoints1795341640002,
  AccountRequests1795341640003,
  PeopleImports1795341640004,
  Participants1795341640005,
  ChangingMeetings1795341650001,
  DeadlinePolicies1795341650002,
  MovingDeadlines1795341650003,
  ChangingSessions1795341650004,
  ChangingAgendas1795341650005,
  ChangingGroups1795341650006,
  Instances1795341660001,
  SentForms1795342000001,
  Pointers1795342040001,
  Renditions1795342050001,
  PackDownloads1795342050002,
  SortingDocuments1795343090001,
  IndexedWords1795343090011,
  TellingRelations1795342010001,
  PapersBetweenMeetings1795342020001,
  Placings1795342020002,
  Liaisons1795342020003,
  Returns1795342030001,
  Entries1795342030002,
  Recorders1795342010002,
  Translations1795342030003,
  Warnings1795342030004,
  Proceedings1795343000001,
  SummaryRecords1795343010001,
  RecordEditions1795343010002,
  Corrections1795343010003,
  Outcomes1795343020001,
  Reports1795430000031,
  Transmissions1795430000032,
  LastDays1795430000033,
  FinalRecords1795430000021,
  RecordPolicies1795430000022,
  Corrigenda1795430000023,
  Statements1795430000001,
  Attendance1795430000002,
  Annotations1795430000003,
  Discussions1795430000011,
  EditedDrafts1795430000012,
  PartingParagraphs1795430000091,
  ReportsBeforeDiscussion1795450000001,
  AskingAddressees1795450000002,
  OutcomesTakenUp1795430000121,
  Agreements1795430000122,
  NamesInSentences1795430000101,
  KeptApprovals1795440000001,
  DeferredCorrections1795440000002,
];
