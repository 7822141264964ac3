import { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { type Option, SelectField } from '../../../web/ui/form-fields.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { Paragraph } from '../paragraph.js';

interface Props {
  paragraph: Paragraph;
  address: string;
  /** The headings under which it can stand. */
  places: readonly Option[];
}

/** Moving a paragraph under another heading, splitting it and joining it with the next. */
export function Rearranging({ paragraph: { section, version, isLeftOut }, address, places }: Props) {
  const { t } = useReader();
  return (
    <section class="section flow" aria-labelledby="arranging">
      <h2 id="arranging">{t('summary-records.arranging')}</h2>
      <PostForm action={`${address}/move`} class="row">
        <SelectField form={FilledForm.blank<{ section: string }>({ section })} name="section" label={t('summary-records.moveTo')} options={places} />
        <button type="submit" class="button small">
          {t('summary-records.move')}
        </button>
      </PostForm>
      {!isLeftOut && (
        <div class="row">
          <a class="button small" href={`${address}/split`}>
            {t('summary-records.splitTitle')}
          </a>
          <PostForm action={`${address}/join`}>
            <input type="hidden" name="version" value={version} />
            <button type="submit" class="button small">
              {t('summary-records.join')}
            </button>
          </PostForm>
        </div>
      )}
    </section>
  );
}
