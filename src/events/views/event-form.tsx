import type { Group } from '../../groups/group.entity.js';
import { actionLineCodes, actionLines } from '../../instruments/action-lines/action-lines.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { Choices } from '../../web/ui/field.js';
import { FormPage } from '../../web/ui/form-page.js';
import { LongField, SelectField, TextField } from '../../web/ui/form-fields.js';
import { localizedText } from '../../web/ui/localized.js';
import { PostForm } from '../../web/ui/post-form.js';
import { TextsFields } from '../../web/ui/texts-fields.js';
import { ZoneField } from '../../web/ui/zone-field.js';
import type { EventForm } from '../event-form.dto.js';
import { type Event, eventKinds } from '../event.entity.js';

interface Props {
  form: FilledForm<EventForm>;
  /** What is changed; null for a new one. */
  event: Event | null;
  groups: readonly Group[];
}

/** Entering an event, or changing what is known of one. */
export function EventFormPage({ form, event, groups }: Props) {
  const { t, language } = useReader();
  const name = event && localizedText(event.names, language);
  const crumbs = [{ href: '/events', label: t('events.events') }];
  return (
    <FormPage
      title={name ? t('events.changeTitle', { name }) : t('events.enterTitle')}
      place="meetings"
      crumbs={event ? [...crumbs, { href: `/events/${event.slug}`, label: name }] : crumbs}
      errors={form.errors}
    >
      <PostForm action={event ? `/events/${event.slug}/changes` : '/events'} class="stack read">
        {event ? <input type="hidden" name="slug" value={event.slug} /> : <SlugField form={form} />}
        <BasicFields form={form} groups={groups} />
        <WhoFields form={form} />
        <AboutFields form={form} />
        <div class="row">
          <button type="submit" class="button primary">
            {event ? t('events.change') : t('events.enter')}
          </button>
        </div>
      </PostForm>
    </FormPage>
  );
}

function SlugField({ form }: Pick<Props, 'form'>) {
  const { t } = useReader();
  const input = { dir: 'ltr', autocomplete: 'off', maxlength: 80 } as const;
  return <TextField form={form} name="slug" label={t('events.slug')} hint={t('events.slugHint')} input={input} />;
}

function BasicFields({ form, groups }: Pick<Props, 'form' | 'groups'>) {
  const { t, language } = useReader();
  const day = { dir: 'ltr', autocomplete: 'off', maxlength: 10 } as const;
  const kinds = eventKinds.map((kind) => ({ value: kind, label: t(`events.kind_${kind}`) }));
  const choices = groups.map(({ slug, label, names }) => ({ value: slug, label: `${label}, ${localizedText(names, language)}` }));
  return (
    <section class="section flow" aria-labelledby="basics">
      <h2 id="basics">{t('events.whenAndWhere')}</h2>
      <SelectField form={form} name="kind" label={t('events.kind')} options={kinds} />
      <TextsFields form={form} name="name" answer="names" label={t('events.name')} hint={t('events.nameHint')} maxlength={300} />
      <TextField form={form} name="from" label={t('events.firstDay')} hint={t('people.partialDayHint')} input={day} />
      <TextField form={form} name="until" label={t('events.lastDay')} hint={t('people.partialDayHint')} input={day} />
      <TextsFields form={form} name="place" label={t('events.place')} hint={t('events.placeHint')} maxlength={300} />
      <ZoneField form={form} label={t('events.zone')} hint={t('events.zoneHint')} />
      <SelectField form={form} name="group" label={t('events.group')} options={[{ value: '', label: t('events.noGroup') }, ...choices]} />
    </section>
  );
}

function WhoFields({ form }: Pick<Props, 'form'>) {
  const { t } = useReader();
  return (
    <section class="section flow" aria-labelledby="who">
      <h2 id="who">{t('events.who')}</h2>
      <TextsFields form={form} name="organizers" label={t('events.organizers')} hint={t('events.organizersHint')} maxlength={500} />
      <LongField form={form} name="chairs" label={t('events.chairs')} hint={t('events.chairsHint')} area={{ dir: 'auto', rows: 3 }} />
      <TextsFields form={form} name="figures" answer="figures" label={t('events.figures')} hint={t('events.figuresHint')} maxlength={2000} rows={3} />
    </section>
  );
}

function AboutFields({ form }: Pick<Props, 'form'>) {
  const { t, language } = useReader();
  const chosen = form.list('actionLines');
  return (
    <section class="section flow" aria-labelledby="about">
      <h2 id="about">{t('events.about')}</h2>
      <Choices name="actionLines" label={t('events.actionLines')} error={form.error('actionLines')}>
        {actionLineCodes.map((code) => (
          <label key={code} class="check">
            <input type="checkbox" name="actionLines" value={code} checked={chosen.includes(code)} />{' '}
            {`${code} ${localizedText(actionLines[code]!, language)}`}
          </label>
        ))}
      </Choices>
      <TextsFields form={form} name="results" label={t('events.results')} hint={t('events.resultsHint')} maxlength={4000} rows={4} />
      <LongField form={form} name="documents" label={t('events.documents')} hint={t('events.documentsHint')} area={{ dir: 'ltr', rows: 3 }} />
    </section>
  );
}
