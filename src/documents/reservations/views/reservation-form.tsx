import { accessLevels } from '../../../groups/group.entity.js';
import type { AgendaItem } from '../../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../../meetings/meeting.entity.js';
import { numberInWords } from '../../../meetings/views/meeting-name.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { SelectField, TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { localizedText } from '../../../web/ui/localized.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { Series } from '../../series/series.entity.js';
import { officiate } from '../../series/series.policy.js';
import type { ReservationForm } from '../reservation.dto.js';
import { mostAtOnce } from '../reservations.service.js';
import { FileField } from './file-field.js';
import { ParticularsFields } from './particulars-fields.js';

interface Props {
  meeting: Meeting;
  /** Those in which the actor may register. */
  series: readonly Series[];
  agenda: readonly AgendaItem[];
  form: FilledForm<ReservationForm>;
}

/** Registering a document in a series: what it is, and its files if they are there already. */
export function ReservationFormPage({ meeting, series, agenda, form }: Props) {
  const { t, actor, language } = useReader();
  const levels = accessLevels.map((level) => ({ value: level as string, label: t(`documents.access_${level}`) }));
  const crumbs = [
    { href: `/groups/${meeting.group.slug}`, label: <bdi>{meeting.group.label}</bdi> },
    { href: `/meetings/${meeting.slug}`, label: numberInWords(meeting, t) },
  ];
  return (
    <FormPage title={t('documents.registerTitle')} place="meetings" crumbs={crumbs} errors={form.errors}>
      <p class="read">{t('documents.registerIntro')}</p>
      <PostForm action={`/meetings/${meeting.slug}/documents`} class="flow read" takesFiles>
        <SelectField
          form={form}
          name="series"
          label={t('documents.seriesOne')}
          options={series.map(({ key, letters, names }) => ({
            value: key,
            label: [letters, localizedText(names, language)].filter(Boolean).join(', '),
          }))}
        />
        <ParticularsFields form={form} agenda={agenda} />
        <SelectField
          form={form}
          name="access"
          label={t('documents.access')}
          options={[{ value: '', label: t('documents.asInSeries') }, ...levels]}
        />
        <FileField error={form.error('file')} hint={t('documents.fileMayFollow')} />
        {actor.may(officiate, meeting.group) && (
          <TextField
            form={form}
            name="count"
            label={t('documents.howMany')}
            hint={t('documents.howManyHint')}
            type="number"
            input={{ min: 1, max: mostAtOnce }}
          />
        )}
        <button type="submit" class="button primary">
          {t('documents.register')}
        </button>
      </PostForm>
    </FormPage>
  );
}
