import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import { type InstrumentReference, InstrumentReading } from '../../instruments/instrument-reading.service.js';
import type { Office } from '../../people/offices/office.entity.js';
import { OfficeReading } from '../../people/offices/office-reading.service.js';
import type { ActionLines, Document } from '../document.entity.js';
import { annotate } from '../document.policy.js';
import { DocumentsService } from '../documents.service.js';
import { CitationsService } from './citations.service.js';

/** What a document is about and what it rests on, as it is written: offices and instruments by what they are called. */
export interface WrittenDescription {
  covers?: Texts | null;
  main?: readonly string[];
  supplementary?: readonly string[];
  presentedBy?: string | null;
  citations?: readonly string[];
}

/** Says of a registered document which period it covers, of which action lines it tells, who presents it, what it cites. */
@Injectable()
export class DescriptionService {
  constructor(
    private readonly documents: DocumentsService,
    private readonly citations: CitationsService,
    private readonly instruments: InstrumentReading,
    private readonly offices: OfficeReading,
  ) {}

  /** Says everything anew; what is left out is no longer said. The journal keeps what it was. */
  async describe(actor: Actor, slug: string, written: WrittenDescription): Promise<Document> {
    const { covers = null, main = [], supplementary = [], presentedBy, citations = [] } = written;
    const references = await this.instruments.recognise('citations', citations);
    const office = presentedBy ? await this.offices.recognise('presentedBy', presentedBy) : null;
    const actionLines = { main: [...main], supplementary: supplementary.filter((code) => !main.includes(code)) };
    return this.documents.change(actor, annotate, slug, async ({ document }) => {
      if (document.isWithdrawn) throw Refused.conflict('documents.withdrawn', { symbol: document.symbol });
      const before = said(document, await this.citations.of(document));
      Object.assign(document, { covers, actionLines, presentingOffice: office });
      await this.citations.put(document, references);
      return { verb: 'documents.annotate', details: { before, after: said(document, references) } };
    });
  }
}

interface Described {
  covers: Texts | null;
  actionLines: ActionLines;
  presentingOffice: Office | null;
}

function said({ covers, actionLines, presentingOffice }: Described, references: readonly InstrumentReference[]) {
  const citations = references.map(({ instrument, paragraph }) => ({ instrument: instrument.slug, paragraph }));
  return { covers, actionLines, presentingOffice: presentingOffice?.code ?? null, citations };
}
