import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { inLanguage, type Language, type Texts } from '../../foundation/i18n/languages.js';
import type { MessageKey } from '../../foundation/i18n/translator.js';
import { useReader } from '../reader.js';

/** A piece of a text: words alone, something that has a page here, or something elsewhere of which the kind is known. */
export type Piece = string | { text: string; href: string } | { text: string; kind: MessageKey };

/** The pieces of the texts on a page that speak of something; other texts are words alone. */
export type Mentions = ReadonlyMap<string, readonly Piece[]>;

export const noMentions: Mentions = new Map();

/** What the texts on a page speak of; the layout knows it of the page. */
export const MentionsContext = createContext<Mentions>(noMentions);

/** A text of data in the reader's language where it exists, in which the symbols of documents lead to their pages. */
export function Told({ of, original }: { of: Texts; original?: Language | null }) {
  const { language } = useReader();
  const found = inLanguage(of, language, original);
  if (!found) return null;
  return (
    <span dir="auto" lang={found.language === language ? undefined : found.language}>
      <ToldText text={found.text} />
    </span>
  );
}

/** The same of a text in one language, without marks. */
export function ToldText({ text }: { text: string }) {
  const pieces = useContext(MentionsContext).get(text);
  if (!pieces) return <>{text}</>;
  return (
    <>
      {pieces.map((piece, index) => (
        <ToldPiece key={index} piece={piece} />
      ))}
    </>
  );
}

function ToldPiece({ piece }: { piece: Piece }) {
  const { t } = useReader();
  if (typeof piece === 'string') return <>{piece}</>;
  const name = <bdi>{piece.text}</bdi>;
  return 'href' in piece ? <a href={piece.href}>{name}</a> : <abbr title={t(piece.kind)}>{name}</abbr>;
}
