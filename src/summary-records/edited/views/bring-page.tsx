import { languages, ownNames } from '../../../foundation/i18n/languages.js';
import type { Meeting } from '../../../meetings/meeting.entity.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { Field } from '../../../web/ui/field.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { recordCrumbs } from '../../views/record-crumbs.js';
import type { EditedForm } from '../edited.dto.js';

interface Props {
  meeting: Meeting;
  form: FilledForm<EditedForm>;
}

/** Taking the draft away to be edited in Word, and bringing it back. */
export function BringPage({ meeting, form }: Props) {
  const { t } = useReader();
  const address = `/meetings/${meeting.slug}/record`;
  return (
    <FormPage title={t('summary-records.editedTitle')} place="meetings" crumbs={recordCrumbs(meeting, t)} errors={form.errors}>
      <section class="section read flow" aria-labelledby="take">
        <h2 id="take">{t('summary-records.takeAway')}</h2>
        <p>{t('summary-records.takeAwayHint')}</p>
        <ul class="row">
          {languages.map((one) => (
            <li key={one}>
              <a class="button" href={`${address}/draft.docx?lang=${one}`} hreflang={one} lang={one}>
                {ownNames[one]}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section class="section" aria-labelledby="bring">
        <h2 id="bring">{t('summary-records.bringBack')}</h2>
        <PostForm action={`${address}/edited`} class="flow read" takesFiles>
          <Field
            name="file"
            label={t('summary-records.editedFile')}
            hint={t('summary-records.bringBackHint')}
            error={form.error('file')}
            control={(ties) => <input {...ties} type="file" accept=".docx" />}
          />
          <button type="submit" class="button primary">
            {t('summary-records.bringCompare')}
          </button>
        </PostForm>
      </section>
    </FormPage>
  );
}
