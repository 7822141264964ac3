import { languages, ownNames } from '../../../foundation/i18n/languages.js';
import { readProse } from '../../../foundation/prose/prose.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import type { Crumb } from '../../../web/ui/crumbs.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { Meanwhile } from '../../../web/ui/meanwhile.js';
import { Moment } from '../../../web/ui/moment.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { Option } from '../../../web/ui/form-fields.js';
import { Prose } from '../../../web/ui/prose.js';
import type { FactSource } from '../fact.js';
import { joinedTexts } from '../kin.js';
import type { ParagraphForm } from '../paragraph.dto.js';
import type { Paragraph } from '../paragraph.js';
import { ParagraphField } from './paragraph-field.js';
import { Rearranging } from './rearranging.js';
import { TextChanges } from './text-changes.js';

interface Props {
  paragraph: Paragraph;
  /** Where its text lies: the address of the record or report. */
  address: string;
  crumbs: readonly Crumb[];
  form: FilledForm<ParagraphForm>;
  /** The same form, filled in with what stands there now. */
  present: FilledForm<ParagraphForm>;
  sources: readonly FactSource[];
  /** What was joined into it. */
  joined?: readonly Paragraph[];
  /** The headings under which it can stand, where it can be moved. */
  places?: readonly Option[];
}

/** Writing a paragraph, with the languages beside each other and the facts from which it comes. */
export function ParagraphPage({ paragraph, address: text, crumbs, form, present, sources, joined = [], places = [] }: Props) {
  const { t } = useReader();
  const address = `${text}/paragraphs/${paragraph.handle}`;
  return (
    <FormPage title={t('summary-records.editTitle')} place="meetings" crumbs={crumbs} errors={form.errors}>
      <Meanwhile form={form} present={present} fields={[{ name: 'text', label: t('summary-records.paragraphText') }]} />
      <div class="cols">
        <div class="stack">
          <PostForm action={address} class="flow">
            <input type="hidden" name="version" value={paragraph.version} />
            <ParagraphField form={form} />
            <label class="check">
              <input type="checkbox" name="leftOut" value="yes" checked={form.text('leftOut') === 'yes'} /> {t('summary-records.leaveOut')}
            </label>
            <div class="row">
              <button type="submit" class="button primary" name="act" value="save">
                {t('summary-records.save')}
              </button>
              {paragraph.isEdited && paragraph.compiled && (
                <button type="submit" class="button" name="act" value="compiled">
                  {t('summary-records.takeCompiled')}
                </button>
              )}
            </div>
          </PostForm>
          <Shifting address={address} />
          {places.length > 0 && <Rearranging paragraph={paragraph} address={address} places={places} />}
          <CompiledAnew paragraph={paragraph} joined={joined} />
        </div>
        <div class="stack">
          <Reasons sources={sources} isOwn={paragraph.fact === null} />
          <OtherLanguages paragraph={paragraph} />
        </div>
      </div>
    </FormPage>
  );
}

function Shifting({ address }: { address: string }) {
  const { t } = useReader();
  return (
    <PostForm action={`${address}/shift`} class="row">
      <button type="submit" class="button small" name="to" value="up">
        {t('summary-records.shift_up')}
      </button>
      <button type="submit" class="button small" name="to" value="down">
        {t('summary-records.shift_down')}
      </button>
    </PostForm>
  );
}

/** What its facts say now, where a person wrote something else. */
function CompiledAnew({ paragraph, joined }: { paragraph: Paragraph; joined: readonly Paragraph[] }) {
  const { t, language } = useReader();
  const compiled = paragraph.isEdited && paragraph.compiled && joinedTexts([paragraph, ...joined].map((one) => one.compiled))[language];
  if (!compiled) return null;
  return (
    <section class="section" aria-labelledby="compiled">
      <h2 id="compiled">{t('summary-records.compiledNow')}</h2>
      <TextChanges from={paragraph.texts[language] ?? ''} to={compiled} language={language} />
    </section>
  );
}

/** Why this sentence stands here. */
function Reasons({ sources, isOwn }: { sources: readonly FactSource[]; isOwn: boolean }) {
  const { t, zone } = useReader();
  return (
    <section class="section" aria-labelledby="reasons">
      <h2 id="reasons">{t('summary-records.reasons')}</h2>
      {sources.length === 0 && <p class="muted">{t(isOwn ? 'summary-records.ownWords' : 'summary-records.factGone')}</p>}
      <ul class="plain">
        {sources.map(({ href, by, at }) => (
          <li key={href}>
            <a href={href}>{t('summary-records.seeFact')}</a> {by && <bdi>{by}</bdi>} {at && <Moment at={at} zone={zone ?? 'UTC'} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function OtherLanguages({ paragraph: { texts } }: { paragraph: Paragraph }) {
  const { t, language } = useReader();
  const others = languages.filter((one) => one !== language && texts[one]);
  if (others.length === 0) return null;
  return (
    <section class="section" aria-labelledby="languages">
      <h2 id="languages">{t('summary-records.otherLanguages')}</h2>
      {others.map((one) => (
        <details key={one}>
          <summary lang={one}>{ownNames[one]}</summary>
          <div lang={one} dir="auto">
            <Prose blocks={readProse(texts[one]!)} />
          </div>
        </details>
      ))}
    </section>
  );
}
