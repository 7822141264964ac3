import type { Language } from '../../foundation/i18n/languages.js';
import { localizedText } from '../../web/ui/localized.js';
import type { Paragraph } from '../paragraphs/paragraph.js';
import type { NumberedParagraph, Section } from '../paragraphs/sections.js';
import { anchorOf } from '../paragraphs/views/paragraph-text.js';
import { type EditedChange, editedChanges } from '../printing/edited-changes.js';
import { countOf, signOfText } from './draft-marks.js';
import type { EditedDraft, EditedText } from './edited-draft.entity.js';

export const proposalKinds = ['kept', 'changed', 'new', 'left-out', 'brought-back'] as const;

/** What an edited draft makes of a paragraph. */
export interface Proposal {
  /** Names it and the version of the paragraph that was compared, so that nobody accepts what he has not seen. */
  key: string;
  kind: (typeof proposalKinds)[number];
  /** Null for a new one. */
  handle: string | null;
  /** As it is printed in the record now; null for what is not. */
  number: string | null;
  /** Where it stands in the draft that came back. */
  section: string;
  isMoved: boolean;
  /** Whether the record has changed it since the draft was taken away: then somebody has to choose. */
  isConflict: boolean;
  /** In light markup; empty for what is not there. */
  present: string;
  proposed: string;
}

type Edited = Pick<EditedDraft, 'language' | 'last' | 'paragraphs'>;

/** Whether there is anything to decide about it. */
export function asks({ kind, isMoved }: Proposal): boolean {
  return kind !== 'kept' || isMoved;
}

/** What came back beside what stands in the record now: all of it, in the order of the draft that came back. */
export function proposalsOf({ language, last, paragraphs }: Edited, sections: readonly Section[]): Proposal[] {
  const all = new Map(sections.flatMap((section) => section.paragraphs).map((one) => [one.paragraph.handle, one]));
  const known = sections.flatMap(({ number: section, paragraphs: own }) =>
    own.flatMap(({ number, paragraph }) => {
      const wasThere = number !== null && countOf(paragraph.handle) <= last;
      return wasThere ? [{ id: paragraph.handle, number, section: anchorOf(section), text: textIn(paragraph, language) }] : [];
    }),
  );
  const keys = new Map(sections.map(({ number, key }) => [anchorOf(number), key]));
  const signs = new Map(paragraphs.flatMap(({ handle, said }) => (handle === null ? [] : [[handle, said] as const])));
  const changes = editedChanges(known, paragraphs.map(({ handle: id, ...paragraph }) => ({ id, ...paragraph })));
  const written = changes.filter(({ kind }) => kind !== 'missing');
  return changes.map((change) => {
    const one = 'id' in change ? (all.get(change.id) ?? null) : null;
    const section = keys.get(sectionIn(change) ?? '') ?? one?.paragraph.section ?? sections[0]!.key;
    return proposalOf(change, { one, language, section, place: written.indexOf(change), said: one && (signs.get(one.paragraph.handle) ?? null) });
  });
}

interface Ground {
  /** The paragraph as the record has it now. */
  one: NumberedParagraph | null;
  language: Language;
  section: string;
  /** Its place in the draft that came back, which stays while the record changes. */
  place: number;
  said: EditedText['said'];
}

function proposalOf(change: EditedChange, { one, language, section, place, said }: Ground): Proposal {
  const proposed = change.kind === 'missing' ? '' : change.text;
  if (!one) return { key: `new-${place}`, kind: 'new', handle: null, number: null, section, isMoved: false, isConflict: false, present: '', proposed };
  const { number, paragraph } = one;
  const present = textIn(paragraph, language);
  const about = { key: `${paragraph.handle}-${paragraph.version}`, handle: paragraph.handle, number, section, present };
  if (change.kind === 'missing') return { ...about, kind: 'left-out', isMoved: false, isConflict: false, proposed };
  if (change.kind === 'gone') return { ...about, kind: 'brought-back', isMoved: false, isConflict: true, proposed };
  const isTouched = change.kind === 'changed' && said !== signOfText(proposed);
  const isMoved = 'isMoved' in change && change.isMoved;
  const isConflict = isTouched && said !== null && said !== signOfText(present);
  return { ...about, kind: isTouched ? 'changed' : 'kept', isMoved, isConflict, proposed: isTouched ? proposed : present };
}

function sectionIn(change: EditedChange): string | null {
  return 'section' in change ? change.section : null;
}

/** What the draft printed: where there was nothing in its language, another one. */
function textIn({ texts }: Paragraph, language: Language): string {
  return localizedText(texts, language);
}
