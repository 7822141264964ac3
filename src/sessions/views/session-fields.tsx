import type { Group } from '../../groups/group.entity.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { dayInWords } from '../../foundation/i18n/dates.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { Choices } from '../../web/ui/field.js';
import { SelectField, TextField } from '../../web/ui/form-fields.js';
import { Localized, localizedText } from '../../web/ui/localized.js';
import { capacities } from '../chairing.entity.js';
import { chairFields, type SessionForm, type SessionTimeForm } from '../session.dto.js';
import { dayParts, sessionKinds } from '../session.entity.js';

export interface SessionChoices {
  groups: readonly Group[];
  agenda: readonly AgendaItem[];
}

interface Props<Dto extends SessionForm> extends SessionChoices {
  form: FilledForm<Dto>;
}

/** Who sits, about what, where, and who chairs. */
export function SessionFields<Dto extends SessionForm>({ form, groups, agenda }: Props<Dto>) {
  const { t, language } = useReader();
  const kinds = sessionKinds.map((value) => ({ value, label: t(`sessions.kind_${value}`) }));
  const sitting = groups.map(({ slug, label, names }) => ({ value: slug, label: `${label}, ${localizedText(names, language)}` }));
  return (
    <>
      <SelectField form={form} name="group" label={t('sessions.group')} options={sitting} />
      <SelectField form={form} name="kind" label={t('sessions.kind')} options={kinds} />
      <TextField form={form} name="room" label={t('sessions.roomLabel')} input={{ maxlength: 100, dir: 'auto', autocomplete: 'off' }} />
      <TextField
        form={form}
        name="remoteLink"
        label={t('sessions.remoteLink')}
        hint={t('sessions.remoteLinkHint')}
        input={{ maxlength: 500, dir: 'ltr', autocomplete: 'off' }}
      />
      <Items form={form} agenda={agenda} />
      {chairFields.map((n) => (
        <ChairFields key={n} form={form} n={n} />
      ))}
    </>
  );
}

function Items<Dto extends SessionForm>({ form, agenda }: Pick<Props<Dto>, 'form' | 'agenda'>) {
  const { t } = useReader();
  if (agenda.length === 0) return null;
  const chosen = form.list('items');
  return (
    <Choices name="items" label={t('sessions.itemsLabel')} error={form.error('items')}>
      {agenda.map(({ code, titles }) => (
        <label key={code} class="check">
          <input type="checkbox" name="items" value={code} checked={chosen.includes(code)} /> <bdi>{code}</bdi> <Localized of={titles} />
        </label>
      ))}
    </Choices>
  );
}

function ChairFields<Dto extends SessionForm>({ form, n }: { form: FilledForm<Dto>; n: number }) {
  const { t } = useReader();
  const field = (name: string) => `${name}${n}` as keyof Dto & string;
  const roles = capacities.map((value) => ({ value, label: t(`sessions.as_${value}`) }));
  const writing = { dir: 'auto', maxlength: 254, autocomplete: 'off' } as const;
  return (
    <fieldset class="field flow">
      <legend>{t('sessions.chairing', { n })}</legend>
      <TextField form={form} name={field('chair')} label={t('sessions.chairName')} hint={t('sessions.chairNameHint')} input={writing} />
      <SelectField form={form} name={field('capacity')} label={t('sessions.capacity')} options={roles} />
      <TextField form={form} name={field('for')} label={t('sessions.inPlaceOf')} hint={t('sessions.inPlaceOfHint')} input={writing} />
    </fieldset>
  );
}

/** On which day and at which hours it sits. */
export function TimeFields<Dto extends Pick<SessionTimeForm, 'day' | 'starts' | 'ends' | 'part'>>({
  form,
  meeting: { days },
}: {
  form: FilledForm<Dto>;
  meeting: Meeting;
}) {
  const { t, language } = useReader();
  const parts = [{ value: '', label: t('sessions.noPart') }, ...dayParts.map((value) => ({ value, label: t(`sessions.part_${value}`) }))];
  return (
    <>
      <SelectField form={form} name="day" label={t('sessions.day')} options={days.map((value) => ({ value, label: dayInWords(value, language, true) }))} />
      <TextField form={form} name="starts" label={t('sessions.starts')} type="time" />
      <TextField form={form} name="ends" label={t('sessions.ends')} type="time" />
      <SelectField form={form} name="part" label={t('sessions.part')} options={parts} />
    </>
  );
}
