import { actionLineCodes, actionLines } from '../../../instruments/action-lines/action-lines.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { Choices } from '../../../web/ui/field.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { LongField, TextField } from '../../../web/ui/form-fields.js';
import { localizedText } from '../../../web/ui/localized.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { TextsFields } from '../../../web/ui/texts-fields.js';
import type { Document } from '../../document.entity.js';
import { documentCrumbs } from '../../views/document-crumbs.js';
import type { DescriptionForm } from '../description.dto.js';

interface Props {
  document: Document;
  form: FilledForm<DescriptionForm>;
}

/** Saying what a document is about, who presents it, and what it cites. */
export function DescriptionFormPage({ document, form }: Props) {
  const { t } = useReader();
  return (
    <FormPage title={t('documents.annotateTitle')} place="documents" crumbs={documentCrumbs(document)} errors={form.errors}>
      <PostForm action={`/documents/${document.slug}/description`} class="stack read">
        <TextsFields form={form} name="covers" label={t('documents.covers')} hint={t('documents.coversHint')} maxlength={500} />
        <TextField
          form={form}
          name="presentedBy"
          label={t('documents.presentingOffice')}
          hint={t('documents.presentingOfficeHint')}
          input={{ autocomplete: 'off', maxlength: 300 }}
        />
        <LongField form={form} name="citations" label={t('documents.cites')} hint={t('documents.citesHint')} area={{ dir: 'auto', rows: 5 }} />
        <ActionLineChoices form={form} name="main" label={t('documents.actionLinesMain')} />
        <ActionLineChoices form={form} name="supplementary" label={t('documents.actionLinesTouched')} />
        <div class="row">
          <button type="submit" class="button primary">
            {t('documents.annotate')}
          </button>
        </div>
      </PostForm>
    </FormPage>
  );
}

function ActionLineChoices({ form, name, label }: { form: Props['form']; name: 'main' | 'supplementary'; label: string }) {
  const { language } = useReader();
  const chosen = form.list(name);
  return (
    <Choices name={name} label={label} error={form.error(name)}>
      {actionLineCodes.map((code) => (
        <label key={code} class="check">
          <input type="checkbox" name={name} value={code} checked={chosen.includes(code)} />{' '}
          {`${code} ${localizedText(actionLines[code]!, language)}`}
        </label>
      ))}
    </Choices>
  );
}
