import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../../config.js';
import type { Document } from '../../documents/document.entity.js';
import type { MadeText } from '../../documents/issued/issued-paper.js';
import { languages } from '../../foundation/i18n/languages.js';
import { CONFIG } from '../../foundation/tokens.js';
import { RecordPrinter } from '../../summary-records/printing/record-printer.js';
import { printedTransmission } from './printed-transmission.js';
import type { Transmission } from './transmission.entity.js';

/** Makes the cover notes with which documents go to other bodies, in all languages. */
@Injectable()
export class TransmissionFiles {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly printer: RecordPrinter,
  ) {}

  async make(transmission: Transmission, document: Document, dated: string): Promise<MadeText[]> {
    const made: MadeText[] = [];
    for (const language of languages) {
      const printed = printedTransmission(transmission, { document, dated, origin: originOf(this.config) }, language);
      made.push({ language, kind: 'pdf', bytes: (await this.printer.pdf(printed)).bytes });
    }
    return made;
  }
}
