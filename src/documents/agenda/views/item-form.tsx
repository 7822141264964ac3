import type { AgendaItem } from '../../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../../meetings/meeting.entity.js';
import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { Choices } from '../../../web/ui/field.js';
import { SelectField, TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { localizedText } from '../../../web/ui/localized.js';
import { inSixLanguages, Meanwhile } from '../../../web/ui/meanwhile.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { TextsFields } from '../../../web/ui/texts-fields.js';
import type { Document } from '../../document.entity.js';
import type { ItemForm } from '../agenda.dto.js';
import { itemChangeForm } from '../item-change-form.js';

export type ItemVerb = 'add' | 'change' | 'split';

interface Props {
  meeting: Meeting;
  verb: ItemVerb;
  /** The item that is changed or split; null for a new one. */
  item: AgendaItem | null;
  items: readonly AgendaItem[];
  /** The documents under it. */
  documents: readonly Document[];
  form: FilledForm<ItemForm>;
}

/** Adding, changing or splitting an item of an agenda. */
export function ItemFormPage({ meeting, verb, item, items, documents, form }: Props) {
  const { t, language } = useReader();
  const agenda = `/meetings/${meeting.slug}/agenda`;
  const address = { add: `${agenda}/new`, change: `${agenda}/items/${encodeURIComponent(item?.code ?? '')}`, split: '' };
  address.split = `${address.change}/split`;
  const crumbs = [...meetingCrumbs(meeting, t), { href: agenda, label: t('documents.agendaTitle') }];
  const after = items.map(({ code, titles }) => ({ value: code, label: `${code} ${localizedText(titles, language)}` }));
  const depths = (['0', '1'] as const).map((value) => ({ value, label: t(`documents.depth_${value}`) }));
  return (
    <FormPage title={t(`documents.item_${verb}`)} place="meetings" crumbs={crumbs} errors={form.errors}>
      {verb === 'change' && item && <TheirChange form={form} item={item} />}
      <PostForm action={address[verb]} class="flow read">
        <input type="hidden" name="version" value={meeting.agendaVersion} />
        <TextField form={form} name="code" label={t('documents.itemCode')} hint={t('documents.itemCodeHint')} input={{ maxlength: 20, autocomplete: 'off' }} />
        <TextsFields form={form} name="title" label={t('documents.itemTitle')} maxlength={500} />
        <SelectField form={form} name="depth" label={t('documents.itemDepth')} options={depths} />
        {verb === 'add' && (
          <SelectField form={form} name="after" label={t('documents.itemAfter')} options={[{ value: '', label: t('documents.atTheEnd') }, ...after]} />
        )}
        {verb === 'split' && <Documents form={form} documents={documents} />}
        <button type="submit" class="button primary">
          {t(`documents.item_${verb}`)}
        </button>
      </PostForm>
    </FormPage>
  );
}

function Documents({ form, documents }: Pick<Props, 'form' | 'documents'>) {
  const { t } = useReader();
  if (documents.length === 0) return <p class="hint">{t('documents.nothingUnderItem')}</p>;
  const chosen = form.list('documents');
  return (
    <Choices name="documents" label={t('documents.goWithIt')} error={form.error('documents')}>
      {documents.map(({ slug, symbol }) => (
        <label key={slug} class="check">
          <input type="checkbox" name="documents" value={slug} checked={chosen.includes(slug)} /> <bdi>{symbol}</bdi>
        </label>
      ))}
    </Choices>
  );
}

function TheirChange({ form, item }: { form: FilledForm<ItemForm>; item: AgendaItem }) {
  const { t } = useReader();
  const fields = [{ name: 'code', label: t('documents.itemCode') }, ...inSixLanguages('title', t('documents.itemTitle'))];
  return <Meanwhile form={form} present={itemChangeForm(item)} fields={fields} />;
}
