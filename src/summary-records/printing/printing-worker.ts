import { answerOrders } from '../../foundation/files/making/own-process.js';
import type { Typeset } from '../../foundation/files/making/typesetter.js';
import type { PrintedRecord } from './printed-record.js';
import { recordDocx } from './record-docx.js';
import { recordPdf } from './record-pdf.js';

/** What a process of its own is asked: to make a record one of its files. */
export interface PrintingOrder {
  as: 'docx' | 'pdf';
  record: PrintedRecord;
}

answerOrders(async ({ as, record }: PrintingOrder): Promise<Typeset> => {
  return as === 'pdf' ? recordPdf(record) : { bytes: await recordDocx(record), replaced: [], isAccessible: true };
});
