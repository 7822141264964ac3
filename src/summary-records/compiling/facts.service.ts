import { Injectable } from '@nestjs/common';
import { DocumentDetails, type DocumentLine } from '../../documents/document-details.js';
import { DocumentLists } from '../../documents/document-lists.js';
import { DocumentRelation } from '../../documents/relations/document-relation.entity.js';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import type { Note } from '../../proceedings/notes/note.entity.js';
import { NotesService } from '../../proceedings/notes/notes.service.js';
import { OutcomeReading } from '../../proceedings/outcomes/outcome-reading.service.js';
import type { OutcomeStep } from '../../proceedings/outcomes/outcome-step.entity.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import type { RecordFact } from './fact.js';
import { openingFacts } from './opening.js';
import { turnedDownFact } from './agreements.js';
import { introductionFact, outcomeFacts, type Paper } from './papers.js';
import { pointFact } from './points.js';
import { sittingFacts } from './sittings.js';
import { takenUpFact } from './taken-up.js';

/** A record tells of no more documents than these. */
const mostDocuments = 1000;

/** Gathers what is known of a meeting, in the order in which its record tells it. */
@Injectable()
export class FactsService {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingsService,
    private readonly sessions: SessionsService,
    private readonly documents: DocumentLists,
    private readonly details: DocumentDetails,
    private readonly notes: NotesService,
    private readonly outcomes: OutcomeReading,
  ) {}

  /** In a number of statements that does not grow with the facts. */
  async of(actor: Actor, meeting: Meeting): Promise<RecordFact[]> {
    const agenda = await this.meetings.agenda(meeting);
    const sessions = await this.sessions.of(meeting);
    const notes = (await this.notes.all(meeting)).filter(({ isStruck }) => !isStruck);
    const [taken, agreements] = [await this.outcomes.takenUpAt(meeting), await this.outcomes.agreementsAt(meeting)];
    const papers = (await this.papers(actor, meeting, notes)).map((paper) => ({ ...paper, answers: taken.find((step) => isAnsweredBy(step, paper)) }));
    const itemOfAnswer = (step: OutcomeStep) => mainItem(papers.find((paper) => isAnsweredBy(step, paper))?.line);
    const facts = [
      ...openingFacts({ meeting, sessions, item: agenda[0] ?? null }),
      ...sittingFacts(meeting, sessions, agenda),
      ...papers.flatMap((paper) => paperFacts(paper)),
      ...taken.map((step) => takenUpFact(meeting, agenda, step, itemOfAnswer(step))),
      ...notes.filter(({ variant }) => variant === null).map((note) => pointFact(note, note.item, agreements.find(({ result }) => result?.id === note.id))),
      ...agreements.filter(({ result }) => result === null).map(turnedDownFact),
    ].filter(({ texts }) => Object.keys(texts).length > 0);
    const addressees = await this.outcomes.addresseesOf(meeting);
    const addressed = facts.map((fact) => ({ ...fact, addressee: addressees.get(fact.key) ?? null }));
    return [...agenda, null].flatMap((item) => addressed.filter((fact) => (fact.item?.id ?? null) === (item?.id ?? null)));
  }

  /** The documents of the meeting and those of others that were spoken of: in the order in which they were, then the rest. */
  private async papers(actor: Actor, meeting: Meeting, notes: readonly Note[]): Promise<Paper[]> {
    const { lines: own } = await this.documents.list(actor, { meeting }, { sort: 'symbol', limit: mostDocuments });
    const spokenOf = new Map(notes.flatMap(({ variant }) => (variant ? [[variant.document.id, variant.document] as const] : [])));
    for (const { document } of own) spokenOf.delete(document.id);
    const lines = [...own, ...(await this.details.lines(actor, [...spokenOf.values()]))];
    const ids = lines.map(({ document }) => document.id);
    const relations = await this.database.rows.having(DocumentRelation, 'documentId', ids);
    const papers = lines.map((line) => ({
      line,
      relations: relations.filter(({ document }) => document.id === line.document.id),
      notes: notes.filter(({ variant }) => variant?.document.id === line.document.id),
      treatments: line.treatments.filter((treatment) => treatment.meeting === null || treatment.meeting.id === meeting.id),
    }));
    return papers.toSorted((one, other) => firstNote(one) - firstNote(other));
  }
}

/** What is told of a document: its introduction, what was said of it, what became of it. */
function paperFacts(paper: Paper): RecordFact[] {
  const item = mainItem(paper.line);
  const facts = paper.notes.map((note) =>
    note.kind === 'introduction' ? introductionFact(paper, note, note.item ?? item) : pointFact(note, note.item ?? item),
  );
  return [...facts, ...outcomeFacts(paper, item)].map((fact) => ({ ...fact, broughtBy: bureauOf(paper) }));
}

/** Who brought a document: the entity for whose office it comes, else whatever its source is called. */
function bureauOf({ line: { sources } }: Paper): string | null {
  const [first] = sources;
  return first?.organization?.code ?? first?.office?.organization?.code ?? (first ? JSON.stringify(first.names) : null);
}

function firstNote({ notes }: Paper): number {
  return notes[0]?.number ?? Number.MAX_SAFE_INTEGER;
}

function mainItem(line: DocumentLine | undefined): AgendaItem | null {
  return line?.items[0]?.item ?? null;
}

function isAnsweredBy({ document }: OutcomeStep, { line }: Paper): boolean {
  return document?.id === line.document.id;
}
