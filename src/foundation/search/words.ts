import { fold } from './folding.js';

/** In letters; longer words are compared by their beginning. */
const longest = 40;
const mostAsked = 10;
const chinese = /^\p{Script=Han}/u;
/** The Arabic article, alone or behind a particle, is written as one with its word. */
const article = /^(?:[وبكف]?ال|لل)(?=.{2})/u;

/**
 * The words of a text as an index keeps them: folded, each once, with a space between them. Chinese is written without
 * spaces, so there each letter and each pair counts; an Arabic word counts with and without its article.
 */
export function indexed(text: string): string {
  const words = piecesOf(text).flatMap((piece) => {
    if (chinese.test(piece)) return [...piece, ...pairsOf(piece)];
    return [piece, piece.replace(article, '')];
  });
  return [...new Set(words.map((word) => word.slice(0, longest)))].join(' ');
}

/** The words of a question, at most ten: what it asks for has words that begin so. Null where it has none at all. */
export function askedWords(question: string): string[] | null {
  const folded = fold(question.slice(0, 300));
  if (folded === '') return null;
  const words = piecesOf(folded).flatMap((piece) => {
    if (chinese.test(piece)) return piece.length > 1 ? pairsOf(piece) : [piece];
    return [piece.replace(article, '').slice(0, longest)];
  });
  return words.slice(0, mostAsked);
}

/** Letters and digits that stand together; Chinese ones apart from others. */
function piecesOf(text: string): string[] {
  return fold(text).match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
}

function pairsOf(piece: string): string[] {
  const letters = [...piece];
  return letters.slice(1).map((letter, index) => letters[index]! + letter);
}
