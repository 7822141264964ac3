import type { Group } from '../../../groups/group.entity.js';
import type { Organization } from '../../../people/organization.entity.js';
import { longestEmail, longestPersonName } from '../../../people/person.dto.js';
import { EntityField } from '../../../people/views/entity-field.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { Choices } from '../../../web/ui/field.js';
import { LongField, TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { Localized } from '../../../web/ui/localized.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { type AccountRequestForm, longestWhy } from '../account-request.dto.js';

interface Props {
  form: FilledForm<AccountRequestForm>;
  groups: readonly Group[];
  organizations: readonly Organization[];
}

/** Asking for an account with which to act for an entity. */
export function AccountRequestFormPage({ form, groups, organizations }: Props) {
  const { t } = useReader();
  const crumbs = [{ href: '/sign-in', label: t('account.signIn') }];
  return (
    <FormPage title={t('account.requestTitle')} place="account" crumbs={crumbs} errors={form.errors}>
      <p class="read">{t('account.requestIntro')}</p>
      <PostForm action="/account/request" class="flow read">
        <WhoFields form={form} />
        <EntityField
          form={form}
          label={t('account.organization')}
          hint={t('account.requestEntityHint')}
          organizations={organizations}
        />
        {groups.length > 0 && <GroupChoices form={form} groups={groups} />}
        <LongField
          form={form}
          name="why"
          label={t('account.requestWhy')}
          hint={t('account.requestWhyHint')}
          area={{ rows: 4, maxlength: longestWhy, dir: 'auto' }}
        />
        <button type="submit" class="button primary">
          {t('account.sendRequest')}
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
        name="name"
        label={t('account.name')}
        input={{ required: true, maxlength: longestPersonName, dir: 'auto' }}
      />
      <TextField
        form={form}
        name="email"
        label={t('account.email')}
        hint={t('account.requestEmailHint')}
        type="email"
        input={{ required: true, maxlength: longestEmail, dir: 'ltr' }}
      />
    </>
  );
}

function GroupChoices({ form, groups }: Pick<Props, 'form' | 'groups'>) {
  const { t } = useReader();
  const chosen = form.list('groups');
  return (
    <Choices name="groups" label={t('account.requestGroups')} hint={t('account.requestGroupsHint')} error={form.error('groups')}>
      {groups.map(({ slug, names }) => (
        <label key={slug} class="check">
          <input type="checkbox" name="groups" value={slug} checked={chosen.includes(slug)} /> <Localized of={names} />
        </label>
      ))}
    </Choices>
  );
}
