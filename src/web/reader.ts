import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actor, Eye } from '../foundation/actor.js';
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
  return useWays()(path);
}

/** The same for many addresses: of pages, of files and of packs. */
export function useWays(): (path: string) => string {
  const { looking } = useReader().actor;
  return (path) => (looking ? withEyes(path, looking.eye) : path);
}

/** An address with these eyes, or with one's own. */
export function withEyes(path: string, eye: Eye | null): string {
  const url = new URL(path, 'http://portal');
  url.searchParams.delete('eyes');
  if (eye) url.searchParams.set('eyes', eye);
  return url.pathname + url.search + url.hash;
}
