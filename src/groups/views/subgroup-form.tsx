import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { SelectField, TextField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { PostForm } from '../../web/ui/post-form.js';
import { TextsFields } from '../../web/ui/texts-fields.js';
import type { SubgroupForm } from '../group-change.dto.js';
import type { Group } from '../group.entity.js';
import { groupCrumbs } from './group-crumbs.js';

const kinds = ['ad-hoc', 'correspondence'] as const;

/** Setting up an ad hoc or correspondence group: its convenor, what it is to do, on what it stands, until when. */
export function SubgroupFormPage({ group, form }: { group: Group; form: FilledForm<SubgroupForm> }) {
  const { t } = useReader();
  const ltr = { dir: 'ltr', autocomplete: 'off' } as const;
  return (
    <FormPage title={t('groups.setUpTitle')} place="groups" crumbs={groupCrumbs(group, t)} errors={form.errors}>
      <PostForm action={`/groups/${group.slug}/subgroups`} class="flow read">
        <SelectField form={form} name="kind" label={t('groups.kind')} options={kinds.map((value) => ({ value, label: t(`groups.kind_${value}`) }))} />
        <TextsFields form={form} name="name" label={t('groups.names')} maxlength={300} />
        <TextField form={form} name="acronym" label={t('groups.acronym')} hint={t('groups.acronymHint')} input={{ ...ltr, maxlength: 30 }} />
        <TextField form={form} name="slug" label={t('groups.slug')} hint={t('groups.ownSlugHint')} input={{ ...ltr, maxlength: 60 }} />
        <TextField form={form} name="convenor" label={t('groups.role_convenor')} hint={t('groups.convenorHint')} type="email" input={{ ...ltr, maxlength: 254 }} />
        <TextsFields form={form} name="mandate" label={t('groups.mandate')} hint={t('groups.mandateHint')} maxlength={4000} rows={4} />
        <TextsFields form={form} name="basis" label={t('groups.basis')} hint={t('groups.basisHint')} maxlength={1000} rows={2} />
        <TextField form={form} name="setUpBy" label={t('groups.setUpBy')} hint={t('groups.setUpByHint')} input={{ ...ltr, maxlength: 80 }} />
        <TextField form={form} name="endsOn" label={t('groups.lastDay')} hint={t('groups.lastDayHint')} type="date" />
        <TextField form={form} name="mailbox" label={t('groups.mailbox')} type="email" input={{ ...ltr, maxlength: 254 }} />
        <button type="submit" class="button primary">
          {t('groups.setUp')}
        </button>
      </PostForm>
    </FormPage>
  );
}
