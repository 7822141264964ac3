import { Password } from '../account/password.entity.js';
import { AccountRequest } from '../account/requests/account-request.entity.js';
import { SignInLink } from '../account/sign-in-link.entity.js';
import { SignIn } from '../account/sign-in.entity.js';
import { Tally } from '../account/tally.entity.js';
import { Token } from '../account/token.entity.js';
import { Contribution } from '../contributions/contribution.entity.js';
import { DraftFile } from '../contributions/draft-file.entity.js';
import { Entry } from '../contributions/entries/entry.entity.js';
import { Receipt } from '../contributions/receipt.entity.js';
import { Citation } from '../documents/description/citation.entity.js';
import { DocumentAlias } from '../documents/document-alias.entity.js';
import { DocumentFile } from '../documents/variants/document-file.entity.js';
import { DocumentItem } from '../documents/document-item.entity.js';
import { DocumentRelation } from '../documents/relations/document-relation.entity.js';
import { DocumentSource } from '../documents/document-source.entity.js';
import { PackDownload } from '../delivery/pack-download.entity.js';
import { Document } from '../documents/document.entity.js';
import { TranslationStep } from '../documents/translations/translation-step.entity.js';
import { LanguageVersion } from '../documents/variants/language-version.entity.js';
import { Rendition } from '../documents/renditions/rendition.entity.js';
import { Series } from '../documents/series/series.entity.js';
import { Liaison } from '../documents/liaisons/liaison.entity.js';
import { Placing } from '../documents/placings/placing.entity.js';
import { Treatment } from '../documents/treatments/treatment.entity.js';
import { Variant } from '../documents/variants/variant.entity.js';
import { EventChair } from '../events/event-chair.entity.js';
import { EventDocument } from '../events/event-document.entity.js';
import { Event } from '../events/event.entity.js';
import { Counter } from '../foundation/database/counter.entity.js';
import { FileText, StoredFile } from '../foundation/files/stored-file.entity.js';
import { JournalLine } from '../foundation/journal-line.entity.js';
import { Letter } from '../foundation/mail/letter.entity.js';
import { Repeat } from '../foundation/repeat.entity.js';
import { DeadlinePolicy } from '../groups/deadline-policy.entity.js';
import { Group } from '../groups/group.entity.js';
import { MandateBasis } from '../groups/mandate-basis.entity.js';
import { Mandate } from '../groups/mandate.entity.js';
import { Seat } from '../groups/seat.entity.js';
import { Facilitation } from '../instruments/action-lines/facilitation.entity.js';
import { Instrument } from '../instruments/instrument.entity.js';
import { AgendaItem } from '../meetings/agenda-item.entity.js';
import { Extension } from '../meetings/extension.entity.js';
import { MeetingChange } from '../meetings/meeting-change.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { DeadlineWarning } from '../meetings/warnings/deadline-warning.entity.js';
import { Holding } from '../people/offices/holding.entity.js';
import { Office } from '../people/offices/office.entity.js';
import { Agreement } from '../proceedings/outcomes/agreement.entity.js';
import { OutcomeStep } from '../proceedings/outcomes/outcome-step.entity.js';
import { Outcome } from '../proceedings/outcomes/outcome.entity.js';
import { ParticipantList } from '../participants/participant-list.entity.js';
import { Participation } from '../participants/participation.entity.js';
import { Annotation } from '../proceedings/annotations/annotation.entity.js';
import { AttendanceSheet } from '../proceedings/attendance/attendance-sheet.entity.js';
import { Floor } from '../proceedings/floor/floor.entity.js';
import { Note } from '../proceedings/notes/note.entity.js';
import { Statement } from '../proceedings/statements/statement.entity.js';
import { StatementLimit } from '../proceedings/statements/statement-limit.entity.js';
import { FocalPoint } from '../people/focal-point.entity.js';
import { PeopleImport } from '../people/import/people-import.entity.js';
import { Organization } from '../people/organization.entity.js';
import { Person } from '../people/person.entity.js';
import { Transmission } from '../reports/transmissions/transmission.entity.js';
import { Report } from '../reports/report.entity.js';
import { ReportParagraph } from '../reports/report-paragraph.entity.js';
import { Chairing } from '../sessions/chairing.entity.js';
import { Session } from '../sessions/session.entity.js';
import { Approval } from '../summary-records/approvals/approval.entity.js';
import { Correction } from '../summary-records/corrections/correction.entity.js';
import { Corrigendum } from '../summary-records/corrigenda/corrigendum.entity.js';
import { Discussion } from '../summary-records/discussions/discussion.entity.js';
import { EditedDraft } from '../summary-records/edited/edited-draft.entity.js';
import { Edition } from '../summary-records/editions/edition.entity.js';
import { RecordPolicy } from '../summary-records/policies/record-policy.entity.js';
import { RecordParagraph } from '../summary-records/record-paragraph.entity.js';
import { SummaryRecord } from '../summary-records/summary-record.entity.js';
import { SentForm } from '../web/sent-form.entity.js';

/** Every table of the portal, from the ground floor up. */
export const entities = [
  ...[Counter, JournalLine, Repeat, Letter, StoredFile, FileText, SentForm],
  ...[Organization, Person, FocalPoint, PeopleImport, Office, Holding],
  ...[Instrument, Facilitation],
  ...[Group, DeadlinePolicy, Mandate, MandateBasis, Seat],
  ...[Password, SignIn, SignInLink, Tally, Token, AccountRequest],
  ...[Meeting, MeetingChange, Extension, DeadlineWarning, AgendaItem],
  ...[Participation, ParticipantList],
  ...[Session, Chairing],
  ...[Series, Document, DocumentSource, DocumentItem, DocumentAlias, DocumentRelation, Citation, Placing, Liaison],
  ...[Variant, LanguageVersion, TranslationStep, DocumentFile, Rendition, Treatment],
  ...[Contribution, DraftFile, Receipt, Entry],
  ...[Event, EventChair, EventDocument],
  PackDownload,
  ...[Note, Floor, Statement, StatementLimit, AttendanceSheet, Annotation],
  ...[SummaryRecord, RecordParagraph, Edition, Correction, Approval, RecordPolicy, Corrigendum, Discussion, EditedDraft],
  ...[Outcome, OutcomeStep, Agreement],
  ...[Report, ReportParagraph, Transmission],
];
