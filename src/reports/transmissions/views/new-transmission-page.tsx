import { liaisonPurposes } from '../../../documents/liaisons/addressee.js';
import type { Group } from '../../../groups/group.entity.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { LongField, SelectField, TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { localizedText } from '../../../web/ui/localized.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { TransmissionForm } from '../transmission.dto.js';
import { transmissionsCrumbs } from './transmissions-crumbs.js';

interface Props {
  group: Group;
  /** To which bodies it can go. */
  addressees: readonly Group[];
  form: FilledForm<TransmissionForm>;
}

/** Forwarding a document of a body to another one. */
export function NewTransmissionPage({ group, addressees, form }: Props) {
  const { t, language } = useReader();
  const bodies = addressees.map(({ slug, names, acronym }) => ({ value: slug, label: [acronym, localizedText(names, language)].filter(Boolean).join('  ') }));
  const purposes = liaisonPurposes.map((value) => ({ value, label: t(`documents.liaisonFor_${value}`) }));
  return (
    <FormPage title={t('reports.transmit')} place="groups" crumbs={transmissionsCrumbs(group, t)} errors={form.errors}>
      <p class="read">{t('reports.transmitIntro')}</p>
      <PostForm action={`/groups/${group.slug}/transmissions`} class="flow read">
        <TextField form={form} name="document" label={t('reports.symbolOfDocument')} input={{ required: true, maxlength: 80, dir: 'ltr', autocomplete: 'off' }} />
        <SelectField form={form} name="addressee" label={t('reports.addressee')} options={bodies} />
        <SelectField form={form} name="purpose" label={t('documents.purpose')} options={purposes} />
        <TextField form={form} name="replyBy" label={t('reports.replyBy')} type="date" />
        <LongField form={form} name="note" label={t('reports.note')} area={{ rows: 4, maxlength: 2000, dir: 'auto', lang: language }} />
        <button type="submit" class="button primary">
          {t('reports.transmit')}
        </button>
      </PostForm>
    </FormPage>
  );
}
