import { directionOf, type Language, languages, ownNames } from '../../../foundation/i18n/languages.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import type { Crumb } from '../../../web/ui/crumbs.js';
import { LongField } from '../../../web/ui/form-fields.js';
import { Choices } from '../../../web/ui/field.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { inSixLanguages, Meanwhile } from '../../../web/ui/meanwhile.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { SplitForm } from '../../arranging/arranging.dto.js';
import { splitMark } from '../kin.js';
import { longestParagraph } from '../paragraph.dto.js';
import type { Paragraph } from '../paragraph.js';

interface Props {
  paragraph: Paragraph;
  /** Where its text lies: the address of the record or report. */
  address: string;
  crumbs: readonly Crumb[];
  form: FilledForm<SplitForm>;
  /** The same form, filled in with what stands there now. */
  present: FilledForm<SplitForm>;
}

/** Splitting a paragraph: its text in every language in which it has one, each to be split by itself. */
export function SplitPage({ paragraph, address, crumbs, form, present }: Props) {
  const { t } = useReader();
  const { handle, version, texts } = paragraph;
  return (
    <FormPage title={t('summary-records.splitTitle')} place="meetings" crumbs={crumbs} errors={form.errors}>
      <Meanwhile form={form} present={present} fields={inSixLanguages('text', t('summary-records.paragraphText'))} />
      <PostForm action={`${address}/paragraphs/${handle}/split`} class="flow read">
        <input type="hidden" name="version" value={version} />
        <Choices name="text" label={t('summary-records.paragraphText')} hint={t('summary-records.splitHint', { mark: splitMark })} error={form.error('text')}>
          {languages.filter((one) => texts[one]).map((one) => (
            <LongField
              key={one}
              form={form}
              name={fieldOf(one)}
              label={ownNames[one]}
              area={{ rows: 6, maxlength: longestParagraph, dir: directionOf(one), lang: one }}
            />
          ))}
        </Choices>
        <button type="submit" class="button primary">
          {t('summary-records.split')}
        </button>
      </PostForm>
    </FormPage>
  );
}

function fieldOf(language: Language): keyof SplitForm & string {
  return `text_${language}` as keyof SplitForm & string;
}
