import type { Texts } from '../../foundation/i18n/languages.js';
import { Arrangement } from '../paragraphs/arrangement.js';
import type { Paragraph } from '../paragraphs/paragraph.js';
import type { Proposal } from './proposals.js';

/** A text of which an edited draft is made a part. */
export interface Accepting<P extends Paragraph> {
  paragraphs: readonly P[];
  /** Puts a text into the language of the draft. */
  write: (texts: Texts, text: string) => Texts;
  /** Moves a paragraph under another section. */
  enter: (paragraph: P, section: string) => void;
  /** A new paragraph that a person wrote, in its section. */
  begin: (texts: Texts, section: string) => Promise<P>;
}

/** Makes of a text what was accepted of these proposals; answers with all of its paragraphs in their new order. */
export async function accept<P extends Paragraph>(proposals: readonly Proposal[], keys: ReadonlySet<string>, text: Accepting<P>): Promise<P[]> {
  const arrangement = new Arrangement(text.paragraphs);
  const byHandle = new Map(text.paragraphs.map((paragraph) => [paragraph.handle, paragraph]));
  let above: P | null = null;
  for (const proposal of proposals) {
    const isAccepted = keys.has(proposal.key);
    const present = proposal.handle === null ? null : byHandle.get(proposal.handle)!;
    if (present && isAccepted) change(present, proposal, text);
    if (proposal.kind === 'left-out' || (!present && !isAccepted)) continue;
    const paragraph = present ?? (await text.begin(text.write({}, proposal.proposed), proposal.section));
    if (above?.section !== proposal.section) above = null;
    if (isAccepted && (proposal.isMoved || !present)) arrangement.put(paragraph, above);
    if (paragraph.section === proposal.section) above = paragraph;
  }
  return arrangement.paragraphs;
}

function change<P extends Paragraph>(paragraph: P, { kind, proposed, section, isMoved }: Proposal, text: Accepting<P>): void {
  if (kind === 'changed' || kind === 'brought-back') {
    Object.assign(paragraph, { texts: text.write(paragraph.texts, proposed), isEdited: true, isOutdated: false });
  }
  if (kind === 'left-out' || kind === 'brought-back') paragraph.isLeftOut = kind === 'left-out';
  if (isMoved) text.enter(paragraph, section);
  paragraph.version += 1;
}
