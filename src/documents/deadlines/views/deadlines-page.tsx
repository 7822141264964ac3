import type { ComponentChildren } from 'preact';
import { type DocumentClass, documentClasses } from '../../../groups/deadline-policy.entity.js';
import { lateEffects } from '../../../groups/group.entity.js';
import { ClassTable } from '../../../groups/views/class-table.js';
import type { Extension } from '../../../meetings/extension.entity.js';
import type { DeadlineWarning } from '../../../meetings/warnings/deadline-warning.entity.js';
import type { Meeting } from '../../../meetings/meeting.entity.js';
import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import { ReasonField } from '../../../meetings/views/reason-field.js';
import type { Organization } from '../../../people/organization.entity.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { SelectField, TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { Moment } from '../../../web/ui/moment.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { DeadlineForm, ExtensionForm } from '../deadlines.dto.js';
import type { ItemDeadline } from '../judging.service.js';
import { Extending } from './extending.js';
import { ItemDeadlines } from './item-deadlines.js';

interface Props {
  meeting: Meeting;
  itemDeadlines: readonly ItemDeadline[];
  extensions: readonly Extension[];
  organizations: readonly Organization[];
  /** The letters that have gone out before deadlines, the latest first. */
  warnings: readonly DeadlineWarning[];
  form: FilledForm<DeadlineForm>;
  extending: FilledForm<ExtensionForm>;
}

/** The deadlines of a meeting, where its secretariat moves them. */
export function DeadlinesPage({ meeting, itemDeadlines, extensions, organizations, warnings, form, extending }: Props) {
  const { t } = useReader();
  const errors = [...form.errors, ...extending.errors];
  return (
    <FormPage title={t('documents.deadlinesTitle')} place="meetings" crumbs={meetingCrumbs(meeting, t)} errors={errors}>
      <DeadlineTable meeting={meeting} />
      <ItemDeadlines meeting={meeting} itemDeadlines={itemDeadlines} />
      <p>
        <a href={`/groups/${meeting.group.slug}/deadline-policies`}>{t('groups.deadlinesTitle', { group: meeting.group.label })}</a>
      </p>
      {warnings.map((warning) => (
        <p key={warning.id} class="small muted">
          {t('meetings.warned', { count: warning.letters })} <Moment at={warning.writtenAt} zone={meeting.timeZone} />
        </p>
      ))}
      <Moving meeting={meeting} form={form} />
      <Extending meeting={meeting} form={extending} extensions={extensions} organizations={organizations} />
    </FormPage>
  );
}

function DeadlineTable({ meeting }: { meeting: Meeting }) {
  const ruleOf = (one: DocumentClass) => {
    const { at, effect, discussion } = meeting.deadlineOf(one);
    if (!at) return null;
    const due = <Moment at={at} zone={meeting.timeZone} />;
    if (!discussion) return { due, effect };
    return { due: <ByItem days={discussion.days}>{due}</ByItem>, effect };
  };
  return <ClassTable ruleOf={ruleOf} />;
}

function ByItem({ days, children }: { days: number; children: ComponentChildren }) {
  const { t } = useReader();
  return (
    <>
      {t('groups.daysBeforeDiscussion', { days })}
      <br />
      <span class="small muted">
        {t('documents.dueWithoutSession')} {children}
      </span>
    </>
  );
}

function Moving({ meeting, form }: Pick<Props, 'meeting' | 'form'>) {
  const { t } = useReader();
  return (
    <section class="section flow" aria-labelledby="moving">
      <h2 id="moving">{t('documents.moveDeadline')}</h2>
      <p class="hint">{t('documents.moveDeadlineHint')}</p>
      <PostForm action={`/meetings/${meeting.slug}/deadlines`} class="flow read">
        <input type="hidden" name="version" value={meeting.version} />
        <SelectField
          form={form}
          name="documentClass"
          label={t('groups.documentClass')}
          options={documentClasses.map((value) => ({ value, label: t(`groups.class_${value}`) }))}
        />
        <TextField form={form} name="day" label={t('meetings.deadlineDay')} hint={t('documents.noDayHint')} type="date" />
        <TextField form={form} name="time" label={t('meetings.deadlineTime')} hint={t('meetings.deadlineTimeHint')} type="time" />
        <SelectField
          form={form}
          name="effect"
          label={t('groups.lateEffect')}
          options={lateEffects.map((value) => ({ value, label: t(`groups.lateEffect_${value}`) }))}
        />
        <ReasonField form={form} hint={t('documents.moveReasonHint')} />
        <button type="submit" class="button primary">
          {t('documents.moveDeadline')}
        </button>
      </PostForm>
    </section>
  );
}
