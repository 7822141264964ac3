import { dayInWords } from '../../../foundation/i18n/dates.js';
import { languages, ownNames } from '../../../foundation/i18n/languages.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { LongField, SelectField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { languageInWords } from '../../../web/ui/in-words.js';
import { Moment } from '../../../web/ui/moment.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { DocumentLine } from '../../document-details.js';
import { FileField } from '../../reservations/views/file-field.js';
import { withSuffix } from '../../symbols/symbol-variants.js';
import { documentCrumbs } from '../../views/document-crumbs.js';
import type { TranslationForm } from '../translation.dto.js';
import type { TranslationStep } from '../translation-step.entity.js';

interface Props {
  line: DocumentLine;
  steps: readonly TranslationStep[];
  form: FilledForm<TranslationForm>;
}

/** What became of the languages of a document, and the form that brings a translation. */
export function DocumentTranslationsPage({ line, steps, form }: Props) {
  const { t } = useReader();
  const { document } = line;
  return (
    <FormPage title={t('documents.translationsOf', { symbol: document.symbol })} place="documents" crumbs={documentCrumbs(document)} errors={form.errors}>
      <Bringing line={line} form={form} />
      <section class="section" aria-labelledby="steps">
        <h2 id="steps">{t('documents.translationSteps')}</h2>
        {steps.length === 0 && <p class="muted">{t('documents.noTranslationSteps')}</p>}
        {steps.length > 0 && (
          <ol class="history">
            {steps.map((step) => (
              <StepLine key={step.id} step={step} zone={document.zone} />
            ))}
          </ol>
        )}
      </section>
      {document.meeting && (
        <p>
          <a href={`/meetings/${document.meeting.slug}/translations`}>{t('documents.toTheBoard')}</a>
        </p>
      )}
    </FormPage>
  );
}

function StepLine({ step, zone }: { step: TranslationStep; zone: string }) {
  const { t, language } = useReader();
  const { version, state, dueOn, at, person } = step;
  return (
    <li>
      <b>{languageInWords(version.language, language)}</b> {version.variant.suffix && <bdi class="chip">{version.variant.suffix}</bdi>}{' '}
      {t(`documents.state_${state}`)} {dueOn && state !== 'ready' && t('documents.wishedForBy', { day: dayInWords(dueOn, language) })}
      <span class="line muted small">
        <bdi>{person}</bdi>, <Moment at={at} zone={zone} />
      </span>
    </li>
  );
}

function Bringing({ line: { document, variants }, form }: Omit<Props, 'steps'>) {
  const { t } = useReader();
  const lacking = languages.filter((language) =>
    variants.some(({ versions }) => versions.some((version) => version.language === language && version.files.length === 0)),
  );
  if (lacking.length === 0) return <p>{t('documents.allLanguagesThere')}</p>;
  const issued = variants.toReversed().map(({ variant }) => ({ value: variant.key, label: withSuffix(document.symbol, variant.suffix) }));
  return (
    <PostForm action={`/documents/${document.slug}/translations`} class="flow read" takesFiles>
      <h2>{t('documents.bringTranslation')}</h2>
      {issued.length > 1 && <SelectField form={form} name="variant" label={t('documents.treatedVariant')} options={issued} />}
      {issued.length === 1 && <input type="hidden" name="variant" value={issued[0]!.value} />}
      <SelectField form={form} name="language" label={t('documents.language')} options={lacking.map((one) => ({ value: one, label: ownNames[one] }))} />
      <LongField form={form} name="title" label={t('documents.titleInIt')} hint={t('documents.titleInItHint')} area={{ rows: 2, maxlength: 500, dir: 'auto' }} />
      <FileField error={form.error('file')} />
      <button type="submit" class="button primary">
        {t('documents.bringTranslation')}
      </button>
    </PostForm>
  );
}
