import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { SelectField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { NewParagraphForm } from '../record.dto.js';
import { ParagraphField } from '../paragraphs/views/paragraph-field.js';
import { headingsOf } from './headings.js';
import { recordCrumbs } from './record-crumbs.js';

interface Props {
  meeting: Meeting;
  form: FilledForm<NewParagraphForm>;
  agenda: readonly AgendaItem[];
}

/** A paragraph that no fact tells, at the end of an item. */
export function NewParagraphPage({ meeting, form, agenda }: Props) {
  const { t } = useReader();
  return (
    <FormPage title={t('summary-records.addTitle')} place="meetings" crumbs={recordCrumbs(meeting, t)} errors={form.errors}>
      <PostForm action={`/meetings/${meeting.slug}/record/paragraphs`} class="flow read">
        <SelectField form={form} name="item" label={t('summary-records.under')} options={headingsOf(agenda, t)} />
        <ParagraphField form={form} />
        <button type="submit" class="button primary">
          {t('summary-records.add')}
        </button>
      </PostForm>
    </FormPage>
  );
}
