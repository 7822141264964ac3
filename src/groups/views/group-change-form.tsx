import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { LongField, SelectField, TextField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { localizedText } from '../../web/ui/localized.js';
import { inSixLanguages, Meanwhile } from '../../web/ui/meanwhile.js';
import { PostForm } from '../../web/ui/post-form.js';
import { TextsFields } from '../../web/ui/texts-fields.js';
import { ZoneField } from '../../web/ui/zone-field.js';
import type { EndingForm, GroupChangeForm } from '../group-change.dto.js';
import { type Group, groupKinds } from '../group.entity.js';
import { groupCrumbs } from './group-crumbs.js';
import { BetweenMeetingsField, OpenToField, PostingField, UsualAccessField } from './group-fields.js';

interface Props {
  group: Group;
  groups: readonly Group[];
  form: FilledForm<GroupChangeForm>;
  /** The same form, filled in with what stands there now. */
  present: FilledForm<GroupChangeForm>;
  ending: FilledForm<EndingForm>;
}

/** Changing a group, and ending it. */
export function GroupChangeFormPage({ group, groups, form, present, ending }: Props) {
  const { t } = useReader();
  const errors = [...form.errors, ...ending.errors];
  return (
    <FormPage title={t('groups.changeTitle')} place="groups" crumbs={groupCrumbs(group, t)} errors={errors}>
      <TheirChange form={form} present={present} />
      <PostForm action={`/groups/${group.slug}/change`} class="flow read">
        <input type="hidden" name="version" value={group.version} />
        <TextsFields form={form} name="name" label={t('groups.names')} maxlength={300} />
        <SymbolFields form={form} />
        <RuleFields form={form} />
        <Predecessor form={form} groups={groups.filter(({ id }) => id !== group.id)} />
        <TextsFields form={form} name="basis" label={t('groups.basis')} hint={t('groups.basisHint')} maxlength={1000} rows={2} />
        <TextsFields form={form} name="note" label={t('meetings.note')} maxlength={2000} rows={3} />
        <button type="submit" class="button primary">
          {t('meetings.change')}
        </button>
      </PostForm>
      <Ending group={group} form={ending} />
    </FormPage>
  );
}

type Fields = Pick<Props, 'form'>;

function SymbolFields({ form }: Fields) {
  const { t } = useReader();
  const ltr = { dir: 'ltr', autocomplete: 'off' } as const;
  return (
    <>
      <TextField form={form} name="acronym" label={t('groups.acronym')} hint={t('groups.renameHint')} input={{ ...ltr, maxlength: 30 }} />
      <LongField form={form} name="prefixes" label={t('groups.prefixes')} hint={t('groups.prefixesHint')} area={{ dir: 'ltr', rows: 2 }} />
      <TextField form={form} name="mailbox" label={t('groups.mailbox')} type="email" input={{ ...ltr, maxlength: 254 }} />
      <TextField form={form} name="website" label={t('groups.website')} input={{ ...ltr, maxlength: 500 }} />
    </>
  );
}

function RuleFields({ form }: Fields) {
  const { t } = useReader();
  return (
    <>
      <SelectField form={form} name="kind" label={t('groups.kind')} options={groupKinds.map((value) => ({ value, label: t(`groups.kind_${value}`) }))} />
      <OpenToField form={form} />
      <PostingField form={form} />
      <BetweenMeetingsField form={form} />
      <UsualAccessField form={form} />
      <ZoneField form={form} label={t('groups.zone')} hint={t('groups.zoneHint')} />
    </>
  );
}

function Predecessor({ form, groups }: Fields & Pick<Props, 'groups'>) {
  const { t, language } = useReader();
  const others = groups.map(({ slug, label, names }) => ({ value: slug, label: `${label}, ${localizedText(names, language)}` }));
  return <SelectField form={form} name="predecessor" label={t('groups.predecessor')} options={[{ value: '', label: t('groups.noParent') }, ...others]} />;
}

function TheirChange({ form, present }: Pick<Props, 'form' | 'present'>) {
  const { t } = useReader();
  const fields = [
    ...inSixLanguages('name', t('groups.names')),
    ...inSixLanguages('note', t('meetings.note')),
    ...inSixLanguages('basis', t('groups.basis')),
    { name: 'acronym', label: t('groups.acronym') },
    { name: 'prefixes', label: t('groups.prefixes') },
    { name: 'zone', label: t('groups.zone') },
    { name: 'website', label: t('groups.website') },
    { name: 'mailbox', label: t('groups.mailbox') },
  ];
  return <Meanwhile form={form} present={present} fields={fields} />;
}

function Ending({ group, form }: { group: Group; form: FilledForm<EndingForm> }) {
  const { t } = useReader();
  return (
    <section class="section flow" aria-labelledby="group-ending">
      <h2 id="group-ending">{t('groups.endGroup')}</h2>
      <p class="hint">{t('groups.endGroupHint')}</p>
      <PostForm action={`/groups/${group.slug}/ending`} class="flow read">
        <TextField form={form} name="endsOn" label={t('groups.lastDay')} hint={t('groups.lastDayHint')} type="date" />
        <LongField form={form} name="reason" label={t('meetings.reason')} area={{ rows: 2, maxlength: 1000, dir: 'auto' }} />
        <button type="submit" class="button">
          {t('groups.setEnd')}
        </button>
      </PostForm>
    </section>
  );
}
