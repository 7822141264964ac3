import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { SelectField, TextField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { Localized } from '../../web/ui/localized.js';
import { PostForm } from '../../web/ui/post-form.js';
import { OpenTextsFields, TextsFields } from '../../web/ui/texts-fields.js';
import { longestCode, longestName, type OrganizationForm } from '../organization.dto.js';
import { type Organization, organizationKinds } from '../organization.entity.js';

interface Props {
  form: FilledForm<OrganizationForm>;
  /** The entity that is changed; null for a new one. */
  organization: Organization | null;
}

/** Entering an entity, or changing what is said of one. */
export function OrganizationFormPage({ form, organization }: Props) {
  const { t } = useReader();
  const address = organization && `/organizations/${encodeURIComponent(organization.code)}`;
  const crumbs = [
    { href: '/organizations', label: t('people.organizations') },
    ...(organization && address ? [{ href: address, label: <Localized of={organization.names} /> }] : []),
  ];
  const title = t(organization ? 'people.changeEntity' : 'people.enterEntity');
  return (
    <FormPage title={title} place="people" crumbs={crumbs} errors={form.errors}>
      <PostForm action={address ?? '/organizations'} class="stack read">
        <NameFields form={form} />
        <KindFields form={form} isNew={!organization} />
        <TextsFields
          form={form}
          name="inSentences"
          label={t('people.entityInSentences')}
          hint={t('people.entityInSentencesHint')}
          maxlength={longestName}
        />
        <div class="row">
          <button type="submit" class="button primary">
            {t('people.save')}
          </button>
        </div>
      </PostForm>
    </FormPage>
  );
}

function NameFields({ form }: Pick<Props, 'form'>) {
  const { t } = useReader();
  return (
    <section class="section flow" aria-labelledby="names">
      <h2 id="names">{t('people.names')}</h2>
      <p class="hint">{t('people.namesHint')}</p>
      <OpenTextsFields form={form} name="name" maxlength={longestName} />
    </section>
  );
}

function KindFields({ form, isNew }: Pick<Props, 'form'> & { isNew: boolean }) {
  const { t } = useReader();
  const kinds = organizationKinds.map((kind) => ({ value: kind, label: t(`people.kind_${kind}`) }));
  return (
    <div class="flow">
      <SelectField
        form={form}
        name="kind"
        required
        label={t('people.kind')}
        options={[{ value: '', label: t('people.chooseKind') }, ...kinds]}
      />
      <TextField
        form={form}
        name="code"
        label={t('people.code')}
        hint={`${t('people.codeHint')}${isNew ? '' : ` ${t('people.codeChangeHint')}`}`}
        input={{ required: true, maxlength: longestCode, dir: 'ltr', autocomplete: 'off' }}
      />
    </div>
  );
}
