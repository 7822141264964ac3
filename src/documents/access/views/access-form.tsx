import type { JournalLine } from '../../../foundation/journal-line.entity.js';
import { type AccessLevel, accessLevels } from '../../../groups/group.entity.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { LongField, SelectField, TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { Moment } from '../../../web/ui/moment.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { Document } from '../../document.entity.js';
import { explain, type SourcedDocument } from '../../document.policy.js';
import { documentCrumbs } from '../../views/document-crumbs.js';
import type { AccessBody } from '../access.dto.js';

interface Props extends SourcedDocument {
  form: FilledForm<AccessBody>;
  /** What was changed so far, the latest first. */
  changes: readonly JournalLine[];
}

/** Saying who may read a document, and since when that has been so. */
export function AccessFormPage({ document, sources, form, changes }: Props) {
  const { t, actor } = useReader();
  const address = `/documents/${document.slug}/access`;
  const levels = accessLevels.map((level) => ({ value: level, label: t(`documents.access_${level}`) }));
  const mayExplain = actor.may(explain, { document, sources });
  return (
    <FormPage title={t('documents.accessTitle', { symbol: document.symbol })} place="documents" crumbs={documentCrumbs(document)} errors={form.errors}>
      <p class="read">{t('documents.accessIntro')}</p>
      <PostForm action={address} class="flow read">
        <SelectField form={form} name="access" label={t('documents.access')} options={levels} />
        <TextField form={form} name="opensOn" label={t('documents.opensOnLabel')} hint={t('documents.opensOnHint')} type="date" />
        <LongField form={form} name="reason" label={t('documents.reason')} hint={t('documents.withdrawReasonHint')} area={{ rows: 2, maxlength: 500, dir: 'auto' }} />
        {mayExplain && <TextField form={form} name="consent" label={t('documents.consent')} hint={t('documents.consentHint')} input={{ maxlength: 500, dir: 'auto' }} />}
        <button type="submit" class="button primary">
          {t('documents.accessVerb')}
        </button>
      </PostForm>
      {mayExplain && (
        <p>
          <a href={`${address}/explanation`}>{t('documents.explainLink')}</a>
        </p>
      )}
      {changes.length > 0 && <Changes document={document} changes={changes} />}
    </FormPage>
  );
}

function Changes({ document, changes }: { document: Document; changes: readonly JournalLine[] }) {
  const { t } = useReader();
  return (
    <section class="section" aria-labelledby="changes">
      <h2 id="changes">{t('documents.accessChanges')}</h2>
      <ul class="plain">
        {changes.map(({ id, at, person, details }) => (
          <li key={id}>
            {t(`documents.access_${details.access as AccessLevel}`)}, <Moment at={at} zone={document.zone} />, <bdi>{person}</bdi>
            <span class="line" dir="auto">
              {String(details.reason)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
