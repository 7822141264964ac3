import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { TextField } from '../../../web/ui/form-fields.js';
import { localizedText } from '../../../web/ui/localized.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { Holding } from '../holding.entity.js';
import type { HoldingForm } from '../office.dto.js';
import type { Office } from '../office.entity.js';
import { HolderList } from './holder-list.js';

interface Props {
  form: FilledForm<HoldingForm>;
  office: Office;
  holdings: readonly Holding[];
}

/** Writing down who holds an office, and since when or until when. */
export function HoldingFormPage({ form, office, holdings }: Props) {
  const { t, language } = useReader();
  const name = localizedText(office.names, language);
  const day = { dir: 'ltr', autocomplete: 'off', maxlength: 10 } as const;
  return (
    <FormPage
      title={t('people.holdOfficeTitle', { name })}
      place="documents"
      crumbs={[
        { href: '/offices', label: t('people.offices') },
        { href: `/offices/${office.code}`, label: name },
      ]}
      errors={form.errors}
    >
      <PostForm action={`/offices/${office.code}/holdings`} class="stack read">
        <TextField form={form} name="name" label={t('people.holderName')} hint={t('people.holderNameHint')} input={{ autocomplete: 'off', maxlength: 200 }} />
        <TextField form={form} type="email" name="email" label={t('people.holderEmail')} hint={t('people.holderEmailHint')} input={{ autocomplete: 'off', maxlength: 254 }} />
        <TextField form={form} name="from" label={t('people.holdsFrom')} hint={t('people.partialDayHint')} input={day} />
        <TextField form={form} name="until" label={t('people.holdsUntil')} hint={t('people.holdsUntilHint')} input={day} />
        <div class="row">
          <button type="submit" class="button primary">
            {t('people.holdOffice')}
          </button>
        </div>
      </PostForm>
      {holdings.length > 0 && (
        <section class="section read" aria-labelledby="holders">
          <h2 id="holders">{t('people.holders')}</h2>
          <HolderList holdings={holdings} />
        </section>
      )}
    </FormPage>
  );
}
