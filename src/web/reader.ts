import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actor } from '../foundation/actor.js';
import type { Language } from '../foundation/i18n/languages.js';
import type { MessageKey, Translate } from '../foundation/i18n/translator.js';

/** For whom a page is made: who reads it, in which language, where and when. */
export interface Reader {
  actor: Actor;
  language: Language;
  t: Translate;
  /** The zone that the person has chosen for times beside the meeting's own. */
  zone: string | null;
  now: Date;
  /** The portal's own address, for links that leave it. */
  origin: string;
  /** The path of the page with its query, less the language. */
  path: string;
  assets: { css: string; script: string; dragging: string; icon: string };
  /** What stands at the foot of every page beside the usual. */
  footnotes: readonly MessageKey[];
  /** Proves that a form was made by the portal for this reader. */
  formToken(): string;
}

export const ReaderContext = createContext<Reader | null>(null);

export function useReader(): Reader {
  return useContext(ReaderContext)!;
}

/** An address of the portal, to be seen with the same eyes as this page. */
export function useWay(path: string): string {
  const { actor } = useReader();
  return actor.looking ? `${path}?eyes=${actor.looking.eye}` : path;
}
