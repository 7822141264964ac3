import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { TextField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { Localized } from '../../web/ui/localized.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { FocalPointBody } from '../focal-point.dto.js';
import type { Organization } from '../organization.entity.js';
import { longestEmail, longestPersonName } from '../person.dto.js';

interface Props {
  organization: Organization;
  form: FilledForm<FocalPointBody>;
}

/** Naming somebody who answers for an entity. */
export function FocalPointFormPage({ organization, form }: Props) {
  const { t } = useReader();
  const address = `/organizations/${encodeURIComponent(organization.code)}`;
  const crumbs = [
    { href: '/organizations', label: t('people.organizations') },
    { href: address, label: <Localized of={organization.names} /> },
  ];
  return (
    <FormPage title={t('people.nameFocalPoint')} place="people" crumbs={crumbs} errors={form.errors}>
      <p class="read">{t('people.focalPointsMay')}</p>
      <PostForm action={`${address}/focal-points`} class="flow read">
        <WhoFields form={form} />
        <TextField form={form} name="from" label={t('people.firstDay')} hint={t('people.firstDayHint')} type="date" />
        <TextField form={form} name="until" label={t('people.lastDay')} hint={t('people.lastDayHint')} type="date" />
        <button type="submit" class="button primary">
          {t('people.nameFocalPoint')}
        </button>
      </PostForm>
    </FormPage>
  );
}

function WhoFields({ form }: Pick<Props, 'form'>) {
  const { t } = useReader();
  return (
    <>
      <TextField
        form={form}
        name="email"
        label={t('people.email')}
        type="email"
        input={{ required: true, maxlength: longestEmail, dir: 'ltr', autocomplete: 'off' }}
      />
      <TextField
        form={form}
        name="name"
        label={t('people.personName')}
        hint={t('people.newPersonHint')}
        input={{ maxlength: longestPersonName, dir: 'auto', autocomplete: 'off' }}
      />
    </>
  );
}
