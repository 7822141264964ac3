import { languages, ownNames } from '../../foundation/i18n/languages.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { LongField, SelectField, TextField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { MandateForm } from '../group-change.dto.js';
import type { Group } from '../group.entity.js';
import { groupCrumbs } from './group-crumbs.js';

/** Giving a group a new version of its mandate; the former ones stay (TOR-1). */
export function MandateFormPage({ group, form }: { group: Group; form: FilledForm<MandateForm> }) {
  const { t } = useReader();
  return (
    <FormPage title={t('groups.newMandate')} place="groups" crumbs={groupCrumbs(group, t)} errors={form.errors}>
      <PostForm action={`/groups/${group.slug}/mandates`} class="flow read">
        <TextField form={form} name="validFrom" label={t('groups.mandateFrom')} hint={t('groups.mandateDay')} input={{ dir: 'ltr', maxlength: 10 }} />
        <SelectField form={form} name="language" label={t('groups.mandateLanguage')} options={languages.map((value) => ({ value, label: ownNames[value] }))} />
        <LongField form={form} name="items" label={t('groups.mandate')} hint={t('groups.mandateLines')} area={{ rows: 8, dir: 'auto' }} />
        <button type="submit" class="button primary">
          {t('groups.addMandate')}
        </button>
      </PostForm>
    </FormPage>
  );
}
