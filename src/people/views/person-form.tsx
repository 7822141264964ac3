import { languages, ownNames } from '../../foundation/i18n/languages.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { SelectField, TextField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { Organization } from '../organization.entity.js';
import { longestEmail, longestPersonName, type PersonForm } from '../person.dto.js';
import type { Person } from '../person.entity.js';
import { EntityField } from './entity-field.js';

interface Props {
  form: FilledForm<PersonForm>;
  /** The person who is changed; null for a new one. */
  person: Person | null;
  organizations: readonly Organization[];
}

/** Entering a person, or changing what is said of her. */
export function PersonFormPage({ form, person, organizations }: Props) {
  const { t } = useReader();
  const crumbs = [
    { href: '/people', label: t('people.people') },
    ...(person ? [{ href: `/people/${person.handle}`, label: <bdi>{person.name}</bdi> }] : []),
  ];
  return (
    <FormPage
      title={t(person ? 'people.changePerson' : 'people.enterPerson')}
      place="people"
      crumbs={crumbs}
      errors={form.errors}
    >
      <PostForm action={person ? `/people/${person.handle}` : '/people'} class="flow read">
        <PersonFields form={form} />
        <EntityField
          form={form}
          label={t('people.entity')}
          hint={t('people.entityHint')}
          organizations={organizations}
        />
        <AccountFields form={form} />
        <button type="submit" class="button primary">
          {t('people.save')}
        </button>
      </PostForm>
    </FormPage>
  );
}

function PersonFields({ form }: Pick<Props, 'form'>) {
  const { t } = useReader();
  return (
    <>
      <TextField
        form={form}
        name="name"
        label={t('people.personName')}
        hint={t('people.personNameHint')}
        input={{ required: true, maxlength: longestPersonName, dir: 'auto', autocomplete: 'off' }}
      />
      <TextField
        form={form}
        name="email"
        label={t('people.email')}
        hint={t('people.emailHint')}
        type="email"
        input={{ required: true, maxlength: longestEmail, dir: 'ltr', autocomplete: 'off' }}
      />
    </>
  );
}

function AccountFields({ form }: Pick<Props, 'form'>) {
  const { t } = useReader();
  const own = languages.map((language) => ({ value: language, label: ownNames[language] }));
  return (
    <>
      <SelectField
        form={form}
        name="language"
        label={t('people.language')}
        options={[{ value: '', label: t('people.languageOfBrowser') }, ...own]}
      />
      <label class="check">
        <input type="checkbox" name="isAdmin" value="1" checked={form.text('isAdmin') !== ''} />{' '}
        {t('people.isAdministrator')}
      </label>
    </>
  );
}
