import { LongField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { PostForm } from '../../web/ui/post-form.js';
import { longestReason, type WithdrawalForm } from '../document-forms.dto.js';
import type { Document } from '../document.entity.js';
import { documentCrumbs } from './document-crumbs.js';

interface Props {
  document: Document;
  form: FilledForm<WithdrawalForm>;
}

/** Withdrawing a document. */
export function WithdrawalFormPage({ document, form }: Props) {
  const { t } = useReader();
  const title = t('documents.withdrawTitle', { symbol: document.symbol });
  return (
    <FormPage title={title} place="documents" crumbs={documentCrumbs(document)} errors={form.errors}>
      <p class="notice warn read">{t('documents.withdrawWarning')}</p>
      <PostForm action={`/documents/${document.slug}/withdrawal`} class="flow read">
        <LongField
          form={form}
          name="reason"
          label={t('documents.withdrawReason')}
          hint={t('documents.withdrawReasonHint')}
          area={{ rows: 3, maxlength: longestReason, dir: 'auto' }}
        />
        <button type="submit" class="button primary">
          {t('documents.withdraw')}
        </button>
      </PostForm>
    </FormPage>
  );
}
