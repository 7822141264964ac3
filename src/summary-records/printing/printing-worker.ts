import type { Typeset } from '../../foundation/files/making/typesetter.js';
import type { PrintedRecord } from './printed-record.js';
import { recordDocx } from './record-docx.js';
import { recordPdf } from './record-pdf.js';

/** What a worker thread is asked: to make a record one of its files. */
export interface PrintingOrder {
  as: 'docx' | 'pdf';
  record: PrintedRecord;
}

export default async function print({ as, record }: PrintingOrder): Promise<Typeset> {
  return as === 'pdf' ? recordPdf(record) : { bytes: await recordDocx(record), replaced: [], isAccessible: true };
}
