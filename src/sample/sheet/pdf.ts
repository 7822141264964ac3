import { Typesetter } from '../../foundation/files/making/typesetter.js';
import type { Sheet } from './sheet.js';
import { template } from './template.js';

/** The day of the report, so that printing again gives the same bytes. */
const dated = new Date(Date.UTC(2008, 9, 15));

/** Prints sheets as accessible PDF (PDF/UA-1). One printer holds the fonts; use it for many sheets. */
export class SheetPrinter {
  private readonly typesetter = new Typesetter(template);

  /** The same sheet always gives the same bytes. Throws when the sheet cannot be set as it is, naming its symbol. */
  pdf(sheet: Sheet): Buffer {
    const { bytes, replaced, isAccessible } = this.typesetter.set(sheet, dated);
    if (replaced.length > 0 || !isAccessible) throw new Error(`The sheet of ${sheet.symbol} cannot be printed: ${replaced.join(' ')}`);
    return bytes;
  }
}
