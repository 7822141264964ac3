import type { Typeset } from '../../foundation/files/making/typesetter.js';
import type { PrintedRecord } from './printed-record.js';
import { recordPdf } from './record-pdf.js';

/** What a worker thread is asked: to print one record. */
export default function print(record: PrintedRecord): Typeset {
  return recordPdf(record);
}
