import type { DocumentLine } from '../../documents/document-details.js';
import type { Document } from '../../documents/document.entity.js';
import type { DocumentRelation, RelationType } from '../../documents/relations/document-relation.entity.js';
import type { Treatment } from '../../documents/treatments/treatment.entity.js';
import type { Language, Texts } from '../../foundation/i18n/languages.js';
import { accessLevels } from '../../groups/group.entity.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Note } from '../../proceedings/notes/note.entity.js';
import type { OutcomeStep } from '../../proceedings/outcomes/outcome-step.entity.js';
import { listInWords } from '../../web/ui/in-words.js';
import { localizedText } from '../../web/ui/localized.js';
import type { RecordFact } from './fact.js';
import { inAllLanguages, joined, type Tongue } from './saying.js';
import { bringerOf, type Speaker, speakerOf } from './speaker.js';
import { askedFor } from './taken-up.js';
import { isWritten, sourceOf, wordsOf } from './words.js';

/** A document with what is known of it that a record tells. */
export interface Paper {
  line: DocumentLine;
  relations: readonly DocumentRelation[];
  /** What was noted about it, in order. */
  notes: readonly Note[];
  /** What this meeting made of it, in order. */
  treatments: readonly Treatment[];
  /** What an earlier meeting had asked for, where the document answers that. */
  answers?: OutcomeStep | undefined;
}

/** That a document was introduced: by whom, what it is, to what it belongs, and what its presenter said. */
export function introductionFact(paper: Paper, note: Note, item: AgendaItem | null): RecordFact {
  const { line } = paper;
  const texts = inAllLanguages((tongue) => {
    if (!isWritten(note.texts, tongue.language)) return null;
    const relatedTo = related(isClosed(line.document) ? [] : toldRelationsOf(paper), tongue);
    return joined(tongue, [introduced(paper, note, tongue), ...relatedTo, wordsOf(note.texts, tongue.language)]);
  });
  return { key: `note/${note.number}`, tells: note.kind, item, texts, sources: [sourceOf(note)] };
}

/** Of a paper that not all readers may read, neither its title is told nor whose it is. */
function introduced({ line, answers }: Paper, note: Note, tongue: Tongue): string {
  const { document } = line;
  const told = isClosed(document)
    ? { ...speakerOf(note, tongue), title: '', source: '' }
    : { ...presenterOf(line, note, tongue), title: titleOf(document, tongue.language) };
  return tongue.say('summary-records.introduced', {
    ...{ ...told, symbol: document.symbol, ...askedFor(answers, tongue) },
    hasTitle: told.title && (document.isTitleDescriptive ? 'described' : 'yes'),
    hasSource: told.source ? 'yes' : 'no',
  });
}

/** Who introduced a paper, and whose it is where that is somebody else. */
function presenterOf(line: DocumentLine, note: Note, tongue: Tongue): Speaker & { source: string } {
  const source = listInWords(line.sources.map(({ names }) => localizedText(names, tongue.language)), tongue.language);
  const { speakerNames } = note;
  if (speakerNames) return { ...speakerOf(note, tongue), source: localizedText(speakerNames, tongue.language) === source ? '' : source };
  const bringer = bringerOf(line, tongue);
  return { ...bringer, source: bringer.speaker === 'none' ? source : '' };
}

/** Whether some who will read the record may not read the document: it is told by its number alone (ACC-5). */
function isClosed({ access, group }: Document): boolean {
  return accessLevels.indexOf(access) > accessLevels.indexOf(group.defaultAccess);
}

/** The relations that a record tells: those of the paper's content, not those of its making. */
const toldRelations = ['complements', 'responds-to-request', 'consolidates', 'revises', 'replies-to'] as const satisfies readonly RelationType[];
type ToldRelation = (typeof toldRelations)[number];

/** To whose request a document responds is told by the sentence that introduces it, where that request is known. */
function toldRelationsOf({ relations, answers }: Paper): readonly DocumentRelation[] {
  return answers ? relations.filter(({ type }) => type !== 'responds-to-request') : relations;
}

function related(relations: readonly DocumentRelation[], { language, say }: Tongue): string[] {
  return relations
    .filter((relation): relation is DocumentRelation & { type: ToldRelation } => toldRelations.includes(relation.type as ToldRelation))
    .flatMap(({ type, toDocument, toGroup, toSymbol, toText }) => {
      const symbol = toDocument?.symbol ?? toSymbol;
      const target = symbol ?? toGroup?.label ?? (toText && localizedText(toText, language));
      const kind = symbol ? 'document' : toGroup ? 'group' : 'text';
      return target ? [say(`summary-records.related_${type}`, { target, kind })] : [];
    });
}

/** What the meeting made of a document; that it was introduced is told where somebody noted who did. */
export function outcomeFacts({ line, treatments, notes }: Paper, item: AgendaItem | null): RecordFact[] {
  const isIntroduced = notes.some(({ kind }) => kind === 'introduction');
  return treatments
    .filter(({ outcome }) => outcome !== 'introduced' || !isIntroduced)
    .map((treatment) => ({
      key: `treatment/${treatment.id}`,
      tells: `treatment/${treatment.outcome}` as const,
      item,
      texts: outcomeTexts(line.document, treatment),
      sources: [{ href: `/documents/${line.document.slug}`, by: treatment.recordedBy, at: treatment.recordedAt }],
    }));
}

/** How the record says what a meeting made of a document. */
export function outcomeTexts(document: Document, treatment: Treatment): Texts {
  return inAllLanguages((tongue) => treated(document, treatment, tongue));
}

function treated(document: Document, treatment: Treatment, tongue: Tongue): string | null {
  const { language, say } = tongue;
  const { outcome, target, remark, variant } = treatment;
  if (!isWritten(remark, language)) return null;
  const symbol = [document.symbol, variant.suffix].filter(Boolean).join(' ');
  const told = say(`summary-records.outcome_${outcome}`, { symbol, target: target ?? '', hasTarget: target ? 'yes' : 'no' });
  return joined(tongue, [told, wordsOf(remark, language)]);
}

/** A title in the record's language, or as its author wrote it. */
function titleOf({ titles, originalLanguage }: Document, language: Language): string {
  return localizedText(titles, language, originalLanguage);
}
