import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { LongField } from '../../web/ui/form-fields.js';
import { longestReason } from '../meeting-change.dto.js';

/** Why something is changed, as readers will be told. */
export function ReasonField<Dto extends { reason?: string }>({ form, hint }: { form: FilledForm<Dto>; hint: string }) {
  const { t } = useReader();
  return (
    <LongField
      form={form}
      name="reason"
      label={t('meetings.reason')}
      hint={hint}
      area={{ rows: 2, maxlength: longestReason, dir: 'auto' }}
    />
  );
}
