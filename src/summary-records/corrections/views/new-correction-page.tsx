import type { Language } from '../../../foundation/i18n/languages.js';
import type { Organization } from '../../../people/organization.entity.js';
import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { LongField, SelectField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { localizedText } from '../../../web/ui/localized.js';
import { Moment } from '../../../web/ui/moment.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { ApprovalWay, Edition, EditionParagraph } from '../../editions/edition.entity.js';
import { longestParagraph } from '../../paragraphs/paragraph.dto.js';
import type { CorrectionForm } from '../correction.dto.js';

interface Props {
  edition: Edition;
  paragraph: EditionParagraph;
  language: Language;
  form: FilledForm<CorrectionForm>;
  entities: readonly Organization[];
  /** How the group usually approves its records: what is accepted may wait for the corrigendum. */
  approvedBy: ApprovalWay;
}

/** A delegation corrects a copy of a paragraph's text. */
export function NewCorrectionPage({ edition, paragraph, language, form, entities, approvedBy }: Props) {
  const { t } = useReader();
  const { correctionsCloseAt, record: { meeting } } = edition;
  const crumbs = [...meetingCrumbs(meeting, t), { href: `/meetings/${meeting.slug}/record`, label: t('summary-records.title') }];
  const codes = entities.map(({ code, names }) => ({ value: code, label: localizedText(names, language) }));
  return (
    <FormPage title={t('summary-records.proposeTitle')} place="meetings" crumbs={crumbs} errors={form.errors}>
      {edition.kind === 'approved' && <p>{t('summary-records.correctionsAfter')}</p>}
      {edition.kind !== 'approved' && approvedBy === 'corrigendum' && <p>{t('summary-records.correctionsInCorrigendum')}</p>}
      {correctionsCloseAt && (
        <p>
          {t('summary-records.correctionsUntil')} <Moment at={correctionsCloseAt} zone={meeting.timeZone} />
        </p>
      )}
      <PostForm action={`/meetings/${meeting.slug}/record/corrections`} class="flow read">
        <input type="hidden" name="paragraph" value={paragraph.handle} />
        <LongField
          form={form}
          name="text"
          label={t('summary-records.shouldSay', { number: paragraph.number })}
          hint={t('summary-records.shouldSayHint')}
          area={{ rows: 8, maxlength: longestParagraph, dir: 'auto', lang: language }}
        />
        <LongField form={form} name="reason" label={t('summary-records.why')} area={{ rows: 2, maxlength: 2000, dir: 'auto' }} />
        {codes.length > 1 && <SelectField form={form} name="organization" label={t('summary-records.onBehalfOf')} options={codes} />}
        <button type="submit" class="button primary">
          {t('summary-records.propose')}
        </button>
      </PostForm>
    </FormPage>
  );
}
