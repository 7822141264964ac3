import { meetingInWords } from '../../../meetings/views/meeting-name.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { type Reader, useReader } from '../../../web/reader.js';
import { SelectField, TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { localizedText } from '../../../web/ui/localized.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { SourcedDocument } from '../../document.policy.js';
import { documentCrumbs } from '../../views/document-crumbs.js';
import type { PlacingForm } from '../placing.dto.js';
import { put } from '../placing.policy.js';
import type { Place, Placed } from '../placings.service.js';
import { PlacedBefore } from './placing-list.js';

interface Props {
  subject: SourcedDocument;
  placed: readonly Placed[];
  /** Before what it can be put. */
  places: readonly Place[];
  form: FilledForm<PlacingForm>;
}

/** Putting a document before a further meeting or group, and taking it back. */
export function PlacingFormPage({ subject, placed, places, form }: Props) {
  const reader = useReader();
  const { t } = reader;
  const { document } = subject;
  const address = `/documents/${document.slug}/placings`;
  const options = places.map((place) => ({ value: valueOf(place), label: placeInWords(place, reader) }));
  return (
    <FormPage title={t('documents.putTitle', { symbol: document.symbol })} place="documents" crumbs={documentCrumbs(document)} errors={form.errors}>
      <p class="read">{t('documents.putIntro')}</p>
      <PostForm action={address} class="flow read">
        <SelectField form={form} name="place" label={t('documents.putBefore')} options={[{ value: '', label: t('documents.choosePlace') }, ...options]} />
        <TextField form={form} name="items" label={t('documents.agendaItem')} hint={t('documents.putItemsHint')} input={{ maxlength: 200, autocomplete: 'off' }} />
        <button type="submit" class="button primary">
          {t('documents.putVerb')}
        </button>
      </PostForm>
      {placed.length > 0 && (
        <section class="section flow" aria-labelledby="placed">
          <h2 id="placed">{t('documents.alsoBefore')}</h2>
          <ul class="plain">
            {placed.map((one) => (
              <li key={one.placing.id} class="row between">
                <span>
                  <PlacedBefore placed={one} />
                </span>
                <TakingBack address={address} subject={subject} placed={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </FormPage>
  );
}

function TakingBack({ address, subject, placed: { placing } }: { address: string; subject: SourcedDocument; placed: Placed }) {
  const reader = useReader();
  const { t, actor } = reader;
  if (!actor.may(put, { subject, before: placing.group })) return null;
  return (
    <PostForm action={`${address}/ending`}>
      <input type="hidden" name="place" value={valueOf(placing)} />
      <button type="submit" class="button small">
        {t('documents.takeBack')}
        <span class="vh"> {placeInWords(placing, reader)}</span>
      </button>
    </PostForm>
  );
}

function valueOf({ group, meeting }: Place): string {
  return meeting ? `meeting:${meeting.slug}` : `group:${group.slug}`;
}

function placeInWords({ group, meeting }: Place, { t, language }: Reader): string {
  return meeting ? meetingInWords(meeting, t) : `${group.label}, ${localizedText(group.names, language)}`;
}
