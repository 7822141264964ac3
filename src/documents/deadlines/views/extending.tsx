import type { Extension } from '../../../meetings/extension.entity.js';
import { longestReason } from '../../../meetings/meeting-change.dto.js';
import type { Meeting } from '../../../meetings/meeting.entity.js';
import type { Organization } from '../../../people/organization.entity.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { LongField, TextField } from '../../../web/ui/form-fields.js';
import { Localized, localizedText } from '../../../web/ui/localized.js';
import { Moment } from '../../../web/ui/moment.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { ExtensionForm } from '../deadlines.dto.js';

interface Props {
  meeting: Meeting;
  extensions: readonly Extension[];
  organizations: readonly Organization[];
  form: FilledForm<ExtensionForm>;
}

/** Giving one entity more time, and taking that back. */
export function Extending({ meeting, extensions, organizations, form }: Props) {
  const { t, language } = useReader();
  return (
    <section class="section flow" aria-labelledby="extending">
      <h2 id="extending">{t('documents.extensions')}</h2>
      <p class="hint">{t('documents.extensionsHint')}</p>
      {extensions.length > 0 && <Given meeting={meeting} extensions={extensions} />}
      <PostForm action={`/meetings/${meeting.slug}/extensions`} class="flow read">
        <TextField form={form} name="organization" label={t('groups.entity')} input={{ list: 'entities', dir: 'auto', autocomplete: 'off' }} />
        <datalist id="entities">
          {organizations.map(({ code, names }) => (
            <option key={code} value={code}>
              {localizedText(names, language)}
            </option>
          ))}
        </datalist>
        <TextField form={form} name="untilDay" label={t('documents.untilDay')} type="date" />
        <TextField form={form} name="untilTime" label={t('documents.untilTime')} hint={t('meetings.deadlineTimeHint')} type="time" />
        <LongField form={form} name="why" label={t('documents.extensionReason')} area={{ rows: 2, maxlength: longestReason, dir: 'auto' }} />
        <button type="submit" class="button">
          {t('documents.extend')}
        </button>
      </PostForm>
    </section>
  );
}

function Given({ meeting, extensions }: Pick<Props, 'meeting' | 'extensions'>) {
  const { t } = useReader();
  return (
    <ul class="plain">
      {extensions.map(({ id, organization, until, reason }) => (
        <li key={id} class="flow">
          <p>
            <Localized of={organization.names} />: <Moment at={until} zone={meeting.timeZone} />
          </p>
          <p class="small muted">
            <bdi>{reason}</bdi>
          </p>
          <PostForm action={`/meetings/${meeting.slug}/extensions/${organization.code}/ending`}>
            <button type="submit" class="button small">
              {t('documents.endExtension')}
            </button>
          </PostForm>
        </li>
      ))}
    </ul>
  );
}
