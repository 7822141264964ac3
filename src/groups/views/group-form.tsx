import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { localizedText } from '../../web/ui/localized.js';
import { PostForm } from '../../web/ui/post-form.js';
import { OpenTextsFields } from '../../web/ui/texts-fields.js';
import type { GroupForm } from '../group-form.dto.js';
import { type Group, groupKinds } from '../group.entity.js';
import { FormPage } from '../../web/ui/form-page.js';
import { LongField, SelectField, TextField } from '../../web/ui/form-fields.js';
import { OpenToField } from './group-fields.js';
import { GroupRulesFields } from './group-rules-form.js';
import { ZoneField } from '../../web/ui/zone-field.js';

interface Props {
  form: FilledForm<GroupForm>;
  /** All groups, among which the one above is chosen. */
  groups: readonly Group[];
}

/** Making a new group. */
export function GroupFormPage({ form, groups }: Props) {
  const { t } = useReader();
  return (
    <FormPage
      title={t('groups.createTitle')}
      place="groups"
      crumbs={[{ href: '/groups', label: t('web.place_groups') }]}
      errors={form.errors}
    >
      <PostForm action="/groups" class="stack read">
        <NameFields form={form} />
        <SymbolFields form={form} />
        <PlaceFields form={form} groups={groups} />
        <GroupRulesFields form={form} />
        <div class="row">
          <button type="submit" class="button primary">
            {t('groups.create')}
          </button>
        </div>
      </PostForm>
    </FormPage>
  );
}

function NameFields({ form }: { form: FilledForm<GroupForm> }) {
  const { t } = useReader();
  return (
    <section class="section flow" aria-labelledby="names">
      <h2 id="names">{t('groups.names')}</h2>
      <p class="hint">{t('groups.namesHint')}</p>
      <OpenTextsFields form={form} name="name" maxlength={300} />
    </section>
  );
}

function SymbolFields({ form }: { form: FilledForm<GroupForm> }) {
  const { t } = useReader();
  const ltr = { dir: 'ltr', autocomplete: 'off' } as const;
  return (
    <section class="section flow" aria-labelledby="symbols">
      <h2 id="symbols">{t('groups.symbols')}</h2>
      <TextField
        form={form}
        name="acronym"
        label={t('groups.acronym')}
        hint={t('groups.acronymHint')}
        input={{ ...ltr, maxlength: 30 }}
      />
      <TextField
        form={form}
        name="slug"
        label={t('groups.slug')}
        hint={t('groups.slugHint')}
        input={{ ...ltr, maxlength: 60 }}
      />
      <LongField
        form={form}
        name="prefixes"
        label={t('groups.prefixes')}
        hint={t('groups.prefixesHint')}
        area={{ dir: 'ltr', rows: 2 }}
      />
    </section>
  );
}

function PlaceFields({ form, groups }: Props) {
  const { t, language } = useReader();
  const kinds = groupKinds.map((kind) => ({ value: kind, label: t(`groups.kind_${kind}`) }));
  const none = { value: '', label: t('groups.noParent') };
  const above = groups.map(({ slug, label, names }) => ({
    value: slug,
    label: `${label}, ${localizedText(names, language)}`,
  }));
  return (
    <section class="section flow" aria-labelledby="place">
      <h2 id="place">{t('groups.place')}</h2>
      <SelectField form={form} name="kind" label={t('groups.kind')} options={kinds} />
      <SelectField
        form={form}
        name="parent"
        label={t('groups.parent')}
        options={[none, ...above]}
      />
      <OpenToField form={form} />
      <ZoneField form={form} label={t('groups.zone')} hint={t('groups.zoneHint')} />
    </section>
  );
}
