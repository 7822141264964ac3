import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { TextField } from '../../../web/ui/form-fields.js';
import { localizedText } from '../../../web/ui/localized.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { TextsFields } from '../../../web/ui/texts-fields.js';
import type { Organization } from '../../organization.entity.js';
import type { OfficeForm } from '../office.dto.js';
import type { Office } from '../office.entity.js';

interface Props {
  form: FilledForm<OfficeForm>;
  /** What is changed; null for a new one. */
  office: Office | null;
  /** Those that the browser proposes. */
  organizations: readonly Organization[];
}

/** Entering an office, or changing what is known of one. */
export function OfficeFormPage({ form, office, organizations }: Props) {
  const { t, language } = useReader();
  const name = office && localizedText(office.names, language);
  const crumbs = [{ href: '/offices', label: t('people.offices') }];
  const ltr = { dir: 'ltr', autocomplete: 'off' } as const;
  return (
    <FormPage
      title={name ? t('people.changeOfficeTitle', { name }) : t('people.enterOfficeTitle')}
      place="documents"
      crumbs={office ? [...crumbs, { href: `/offices/${office.code}`, label: name }] : crumbs}
      errors={form.errors}
    >
      <PostForm action={office ? `/offices/${office.code}/changes` : '/offices'} class="stack read">
        {!office && (
          <TextField form={form} name="code" label={t('people.officeCode')} hint={t('people.officeCodeHint')} input={{ ...ltr, maxlength: 60 }} />
        )}
        <TextsFields form={form} name="name" answer="names" label={t('people.officeName')} hint={t('people.officeNameHint')} maxlength={300} />
        <TextsFields form={form} name="inSentences" answer="inSentences" label={t('people.officeInSentences')} hint={t('people.officeInSentencesHint')} maxlength={300} />
        <TextsFields form={form} name="address" answer="address" label={t('people.formOfAddress')} hint={t('people.formOfAddressHint')} maxlength={300} />
        <TextField
          form={form}
          name="organization"
          label={t('people.officeEntity')}
          hint={t('people.officeEntityHint')}
          input={{ autocomplete: 'off', maxlength: 300, list: 'entities' }}
        />
        <datalist id="entities">
          {organizations.map(({ code, names }) => (
            <option key={code} value={code}>
              {localizedText(names, language)}
            </option>
          ))}
        </datalist>
        <div class="row">
          <button type="submit" class="button primary">
            {office ? t('people.changeOffice') : t('people.enterOffice')}
          </button>
        </div>
      </PostForm>
    </FormPage>
  );
}
