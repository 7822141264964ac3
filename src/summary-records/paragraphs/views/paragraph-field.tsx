import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { LongField } from '../../../web/ui/form-fields.js';
import { longestParagraph, type ParagraphForm } from '../paragraph.dto.js';

/** The text of a paragraph in the reader's language. */
export function ParagraphField({ form }: { form: FilledForm<ParagraphForm> }) {
  const { t, language } = useReader();
  return (
    <LongField
      form={form}
      name="text"
      label={t('summary-records.paragraphText')}
      hint={t('summary-records.markupHint')}
      area={{ rows: 8, maxlength: longestParagraph, dir: 'auto', lang: language }}
    />
  );
}
