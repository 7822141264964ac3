import { type Agreement, makerOf } from '../../proceedings/outcomes/agreement.entity.js';
import { localizedText } from '../../web/ui/localized.js';
import type { RecordFact } from './fact.js';
import { inAllLanguages, joined, type Tongue } from './saying.js';
import { isWritten, sourceOf, wordsOf } from './words.js';

/** That a meeting did not agree what a group under its group had brought before it, or sent it back (SES-3). */
export function turnedDownFact(agreement: Agreement): RecordFact {
  const { output, meeting } = agreement;
  return {
    key: `agreement/${agreement.id}`,
    tells: 'outcome',
    item: output.meeting.id === meeting.id ? output.item : null,
    texts: inAllLanguages((tongue) => {
      if (!isWritten(output.texts, tongue.language)) return null;
      return joined(tongue, [agreedInWords(agreement, tongue), wordsOf(output.texts, tongue.language)]);
    }),
    sources: [sourceOf(output)],
  };
}

/** What was made of whose decision, proposal, request or invitation; its words stand behind that. */
export function agreedInWords({ verdict, output }: Agreement, { language, say }: Tongue): string {
  return say(`summary-records.agreement_${verdict}`, { kind: output.kind, group: localizedText(makerOf(output).names, language) });
}
