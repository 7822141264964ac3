import type { Meeting } from '../../../meetings/meeting.entity.js';
import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { LongField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { Meanwhile } from '../../../web/ui/meanwhile.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { type AnnotationForm, longestAnnotation } from '../annotation.dto.js';
import type { Annotation } from '../annotation.entity.js';

interface Props {
  meeting: Meeting;
  annotation: Annotation;
  form: FilledForm<AnnotationForm>;
  /** The same form, filled in with what stands there now. */
  present: FilledForm<AnnotationForm>;
}

/** Writing to an item of the agenda. */
export function AnnotationPage({ meeting, annotation: { code, version }, form, present }: Props) {
  const { t } = useReader();
  const address = `/meetings/${meeting.slug}/annotations`;
  const crumbs = [...meetingCrumbs(meeting, t), { href: address, label: t('proceedings.annotations') }];
  const fields = (['speech', 'remarks'] as const).map((name) => ({ name, label: t(`proceedings.annotation_${name}`) }));
  return (
    <FormPage title={t('proceedings.annotateItem', { code })} place="meetings" crumbs={crumbs} errors={form.errors}>
      <p>{t('proceedings.annotationsFor')}</p>
      <Meanwhile form={form} present={present} fields={fields} />
      <PostForm action={`${address}/${encodeURIComponent(code)}`} class="flow read">
        <input type="hidden" name="version" value={version} />
        {fields.map(({ name, label }) => (
          <LongField
            key={name}
            form={form}
            name={name}
            label={label}
            hint={t('proceedings.wordsHint')}
            area={{ rows: 8, maxlength: longestAnnotation, dir: 'auto' }}
          />
        ))}
        <button type="submit" class="button primary">
          {t('proceedings.save')}
        </button>
      </PostForm>
    </FormPage>
  );
}
