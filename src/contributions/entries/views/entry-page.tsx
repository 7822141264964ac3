import { purposes } from '../../../documents/document.entity.js';
import { languages, ownNames } from '../../../foundation/i18n/languages.js';
import { FileField } from '../../../documents/reservations/views/file-field.js';
import { ItemChoices } from '../../../documents/views/item-choices.js';
import { accessLevels } from '../../../groups/group.entity.js';
import type { AgendaItem } from '../../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../../meetings/meeting.entity.js';
import { numberInWords } from '../../../meetings/views/meeting-name.js';
import type { Organization } from '../../../people/organization.entity.js';
import { EntityField } from '../../../people/views/entity-field.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { Field } from '../../../web/ui/field.js';
import { LongField, SelectField, TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { broughtClasses, longestTitle } from '../../answers.js';
import type { EntryForm } from '../entry.dto.js';
import { ways } from '../ways.js';

interface Props {
  meeting: Meeting;
  agenda: readonly AgendaItem[];
  organizations: readonly Organization[];
  form: FilledForm<EntryForm>;
}

/** Entering a contribution for a member: the letter with which it came, then the paper itself. */
export function EntryPage({ meeting, agenda, organizations, form }: Props) {
  const { t } = useReader();
  const crumbs = [
    { href: `/groups/${meeting.group.slug}`, label: <bdi>{meeting.group.label}</bdi> },
    { href: `/meetings/${meeting.slug}`, label: numberInWords(meeting, t) },
    { href: `/meetings/${meeting.slug}/inbox`, label: t('documents.inbox') },
  ];
  return (
    <FormPage title={t('contributions.entryTitle')} place="meetings" crumbs={crumbs} errors={form.errors}>
      <p class="read">{t('contributions.entryIntro')}</p>
      <PostForm action={`/meetings/${meeting.slug}/entries`} class="stack read" takesFiles>
        <input type="hidden" name="key" value={form.text('key')} />
        <LetterSection meeting={meeting} organizations={organizations} form={form} />
        <PaperSection agenda={agenda} form={form} />
        <p>
          <button type="submit" class="button primary">
            {t('contributions.enterVerb')}
          </button>
        </p>
      </PostForm>
    </FormPage>
  );
}

function LetterSection({ meeting, organizations, form }: Omit<Props, 'agenda'>) {
  const { t } = useReader();
  const byWay = ways.map((way) => ({ value: way as string, label: t(`contributions.way_${way}`) }));
  return (
    <section class="section flow" aria-labelledby="letter">
      <h2 id="letter">{t('contributions.theLetter')}</h2>
      <EntityField form={form} label={t('contributions.enteredFor')} hint={t('contributions.enteredForHint')} organizations={organizations} />
      <TextField form={form} name="senderName" label={t('contributions.senderName')} input={{ dir: 'auto', maxlength: 200, autocomplete: 'off' }} />
      <TextField form={form} name="senderEmail" type="email" label={t('contributions.senderEmail')} hint={t('contributions.senderEmailHint')} input={{ autocomplete: 'off' }} />
      <SelectField form={form} name="how" label={t('contributions.cameBy')} options={byWay} />
      <TextField form={form} name="dated" type="date" label={t('contributions.letterDated')} />
      <TextField form={form} name="reference" label={t('contributions.letterReference')} hint={t('contributions.letterReferenceHint')} input={{ dir: 'auto', maxlength: 200 }} />
      <Field
        name="letter"
        label={t('contributions.letterItself')}
        hint={t('contributions.letterItselfHint')}
        error={form.error('letter')}
        control={(ties) => <input {...ties} type="file" />}
      />
      <TextField form={form} name="receivedDay" type="date" label={t('contributions.receivedDay')} hint={t('contributions.receivedHint', { zone: meeting.timeZone })} />
      <TextField form={form} name="receivedTime" type="time" label={t('contributions.receivedTime')} />
      <LongField form={form} name="reason" label={t('contributions.entryReason')} hint={t('contributions.entryReasonHint')} area={{ rows: 2, maxlength: 1000, dir: 'auto' }} />
    </section>
  );
}

function PaperSection({ agenda, form }: Pick<Props, 'agenda' | 'form'>) {
  const { t } = useReader();
  const classes = broughtClasses.map((one) => ({ value: one as string, label: t(`groups.class_${one}`) }));
  const levels = accessLevels.map((level) => ({ value: level as string, label: t(`documents.access_${level}`) }));
  const spoken = languages.map((one) => ({ value: one as string, label: ownNames[one] }));
  const uses = purposes.map((purpose) => ({ value: purpose as string, label: t(`documents.purpose_${purpose}`) }));
  const none = { value: '', label: t('contributions.chooseOne') };
  return (
    <section class="section flow" aria-labelledby="paper">
      <h2 id="paper">{t('contributions.about')}</h2>
      <LongField form={form} name="title" label={t('contributions.titleLabel')} area={{ rows: 2, maxlength: longestTitle, dir: 'auto' }} />
      <SelectField form={form} name="language" label={t('contributions.language')} options={[none, ...spoken]} />
      <SelectField form={form} name="purpose" label={t('contributions.purpose')} options={[none, ...uses]} />
      <TextField form={form} name="sources" label={t('contributions.otherSources')} hint={t('contributions.otherSourcesHint')} input={{ dir: 'auto' }} />
      <ItemChoices agenda={agenda} form={form} />
      <SelectField form={form} name="documentClass" label={t('contributions.paperClass')} hint={t('contributions.paperClassHint')} options={classes} />
      <TextField form={form} name="eventOn" type="date" label={t('contributions.eventOn')} hint={t('contributions.eventOnHint')} />
      <SelectField form={form} name="access" label={t('contributions.access')} options={[{ value: '', label: t('documents.asInGroup') }, ...levels]} />
      <FileField error={form.error('file')} />
    </section>
  );
}
