import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { GroupsService } from '../../groups/groups.service.js';
import type { Instrument } from '../../instruments/instrument.entity.js';
import { InstrumentsService } from '../../instruments/instruments.service.js';
import type { Mentions, Piece } from '../../web/ui/told.js';
import type { Document } from '../document.entity.js';
import { RegistryService } from '../registry.service.js';
import type { OutsideKind } from '../symbols/outside-symbols.js';
import { type Reference, referencesIn } from '../symbols/references.js';
import { type InstrumentNames, KeptInstrumentNames } from './instrument-names.js';
import { MentionedDocuments, type Meant } from './mentioned-documents.js';
import type { Sayings } from './sayings.js';

/** Something that a text speaks of, and where it does so. */
export interface Mention {
  at: number;
  text: string;
  /** The document, with the key of its variant where the text names one. */
  document: Document | null;
  variant: string | null;
  instrument: Instrument | null;
  /** The grammar of another body to which the symbol belongs, where what it names is not here for this reader. */
  kind: OutsideKind | null;
}

/** Finds out what texts speak of: documents by their symbols, instruments by their names, and papers of other bodies. */
@Injectable()
export class MentionsService {
  private readonly names = new KeptInstrumentNames();

  constructor(
    private readonly registry: RegistryService,
    private readonly groups: GroupsService,
    private readonly instruments: InstrumentsService,
    private readonly documents: MentionedDocuments,
  ) {}

  /** The pieces of each of these texts, in all its languages, that speaks of something this reader may know of. */
  async in(actor: Actor, sayings: Sayings): Promise<Mentions> {
    const texts = [...new Set(sayings.flatMap((saying) => (typeof saying === 'string' ? [saying] : Object.values(saying ?? {}))))];
    const mentions = await this.of(actor, texts);
    return new Map(texts.flatMap((text, index) => (mentions[index]!.length > 0 ? [[text, piecesOf(text, mentions[index]!)] as const] : [])));
  }

  /** What each of these texts speaks of, in its order. In a number of queries that does not grow with theirs. */
  async of(actor: Actor, texts: readonly string[]): Promise<Mention[][]> {
    if (texts.length === 0) return [];
    const prefixes = await this.registry.prefixes();
    const references = texts.map((text) => referencesIn(text, prefixes));
    const meantBy = await this.documents.of(actor, references.flat(), await this.groups.all());
    const names = this.names.of(await this.instruments.all());
    return texts.map((text, index) => {
      const bySymbol = references[index]!.flatMap((reference) => mentionOf(reference, meantBy(reference), names) ?? []);
      return inOrder([...bySymbol, ...names.in(text).map((named) => ({ ...nothing, ...named }))]);
    });
  }
}

const nothing = { document: null, variant: null, instrument: null, kind: null };

/** Null where a symbol of a group means nothing here, as far as the reader may know. */
function mentionOf(reference: Reference, meant: Meant | null, names: InstrumentNames): Mention | null {
  const { at, text } = reference;
  const instrument = meant ? null : names.bySymbol(text);
  if (meant || instrument) return { ...nothing, at, text, ...meant, instrument };
  return 'kind' in reference ? { ...nothing, at, text, kind: reference.kind } : null;
}

/** None inside another: the one that begins first, and of two that begin together the longer one. */
function inOrder(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions.toSorted((one, other) => one.at - other.at || other.text.length - one.text.length)) {
    const last = kept.at(-1);
    if (!last || last.at + last.text.length <= mention.at) kept.push(mention);
  }
  return kept;
}

function piecesOf(text: string, mentions: readonly Mention[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const mention of mentions) {
    pieces.push(text.slice(from, mention.at), pieceOf(mention));
    from = mention.at + mention.text.length;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== '');
}

function pieceOf({ text, document, variant, instrument, kind }: Mention): Piece {
  if (document) return { text, href: `/documents/${document.slug}${variant ? `/${variant}` : ''}` };
  return instrument ? { text, href: `/instruments/${instrument.slug}` } : { text, kind: `documents.outside_${kind!}` };
}
