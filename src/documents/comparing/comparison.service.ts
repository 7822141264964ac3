import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { type Language, languages } from '../../foundation/i18n/languages.js';
import { DocumentDetails, type DocumentLine, formerOf, latestOf, type VariantFiles } from '../document-details.js';
import { RegistryService } from '../registry.service.js';
import type { Variant } from '../variants/variant.entity.js';
import { VariantTexts } from '../variants/variant-texts.service.js';
import { type Differences, differencesOf } from './differences.js';

/** Which two issues of a document are to be compared; what is left out is chosen by what one would want to see. */
export interface Wanted {
  from?: string;
  to?: string;
  language?: Language;
}

/** Two issues of a document beside each other, as far as their texts could be read. */
export interface Comparison {
  line: DocumentLine;
  from: Variant;
  to: Variant;
  /** In which languages both have a text. */
  languages: Language[];
  language: Language | null;
  /** Null where there is no text of both. */
  differences: Differences | null;
  /** Whether one of the files goes on where its reading stopped. */
  isCut: boolean;
}

/** Compares the texts of two issues of a document, of those that a reader may read. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly registry: RegistryService,
    private readonly details: DocumentDetails,
    private readonly texts: VariantTexts,
  ) {}

  /** The preferred languages are those of the reader, the best first. @throws Refused when she may not read the document. */
  async compare(actor: Actor, slug: string, wanted: Wanted, preferred: readonly Language[] = []): Promise<Comparison> {
    const { document } = await this.registry.find(actor, slug);
    const line = await this.details.line(actor, document);
    this.registry.ensureReadable(actor, line);
    const to = variantOf(line, wanted.to ?? latestOf(line)?.variant.key);
    const from = variantOf(line, wanted.from ?? formerOf(line, to.variant).key);
    const [before, after] = [await this.texts.files(from), await this.texts.files(to)];
    const both = languages.filter((one) => before.has(one) && after.has(one));
    const choice = [wanted.language, ...(wanted.language ? [] : [...preferred, document.originalLanguage, ...both])];
    const language = choice.find((one) => one && both.includes(one)) ?? null;
    const told = { line, from: from.variant, to: to.variant, languages: both, language };
    if (!language) return { ...told, differences: null, isCut: false };
    const [earlier, later] = [await this.texts.read(before.get(language)!), await this.texts.read(after.get(language)!)];
    return { ...told, differences: differencesOf(earlier.blocks, later.blocks, language), isCut: earlier.isCut || later.isCut };
  }
}

function variantOf({ document, variants }: DocumentLine, key: string | undefined): VariantFiles {
  const found = variants.find(({ variant }) => variant.key === key);
  if (!found) throw Refused.missing('documents.noVariant', { symbol: document.symbol, variant: (key ?? '').slice(0, 100) });
  return found;
}
