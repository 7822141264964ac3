import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { FormPage } from '../../web/ui/form-page.js';
import { SelectField, TextField } from '../../web/ui/form-fields.js';
import { PostForm } from '../../web/ui/post-form.js';
import { TextsFields } from '../../web/ui/texts-fields.js';
import type { InstrumentForm } from '../instrument.dto.js';
import type { Instrument } from '../instrument.entity.js';
import { instrumentKinds, issuingBodies, revisions } from '../instrument-words.js';

interface Props {
  form: FilledForm<InstrumentForm>;
  /** What is changed; null for a new one. */
  instrument: Instrument | null;
}

/** Entering an instrument, or changing what is known of one. */
export function InstrumentFormPage({ form, instrument }: Props) {
  const { t, language } = useReader();
  const name = instrument?.calledIn(language).text;
  const crumbs = [{ href: '/instruments', label: t('instruments.instruments') }];
  return (
    <FormPage
      title={name ? t('instruments.changeTitle', { name }) : t('instruments.enterTitle')}
      place="documents"
      crumbs={instrument ? [...crumbs, { href: `/instruments/${instrument.slug}`, label: name! }] : crumbs}
      errors={form.errors}
    >
      <PostForm action={instrument ? `/instruments/${instrument.slug}/changes` : '/instruments'} class="stack read">
        <NameFields form={form} />
        <section class="section flow" aria-labelledby="more">
          <h2 id="more">{t('instruments.more')}</h2>
          <TextsFields form={form} name="title" answer="titles" label={t('instruments.titles')} hint={t('instruments.titlesHint')} maxlength={500} />
          <TextsFields form={form} name="issuer" answer="issuer" label={t('instruments.issuer')} hint={t('instruments.issuerHint')} maxlength={300} />
        </section>
        {!instrument && (
          <TextField
            form={form}
            name="slug"
            label={t('instruments.slug')}
            hint={t('instruments.slugHint')}
            input={{ dir: 'ltr', autocomplete: 'off', maxlength: 80 }}
          />
        )}
        <div class="row">
          <button type="submit" class="button primary">
            {instrument ? t('instruments.change') : t('instruments.enter')}
          </button>
        </div>
      </PostForm>
    </FormPage>
  );
}

function NameFields({ form }: Pick<Props, 'form'>) {
  const { t } = useReader();
  const kinds = instrumentKinds.map((kind) => ({ value: kind, label: t(`instruments.kind_${kind}`) }));
  const none = { value: '', label: t('instruments.none') };
  const marks = revisions.map((revision) => ({ value: revision, label: t(`instruments.revision_${revision}`) }));
  const bodies = issuingBodies.map((body) => ({ value: body, label: t(`instruments.body_${body}`) }));
  const short = { dir: 'ltr', autocomplete: 'off' } as const;
  return (
    <section class="section flow" aria-labelledby="name">
      <h2 id="name">{t('instruments.name')}</h2>
      <SelectField form={form} name="kind" label={t('instruments.kind')} options={kinds} />
      <TextField form={form} name="number" label={t('instruments.number')} hint={t('instruments.numberHint')} input={{ ...short, maxlength: 20 }} />
      <SelectField form={form} name="revision" label={t('instruments.revision')} options={[none, ...marks]} />
      <TextField form={form} type="number" name="year" label={t('instruments.year')} input={{ min: 1865, max: 2199 }} />
      <SelectField form={form} name="body" label={t('instruments.body')} options={[{ ...none, label: t('instruments.otherBody') }, ...bodies]} />
      <TextsFields form={form} name="place" answer="place" label={t('instruments.place')} hint={t('instruments.placeHint')} maxlength={100} />
    </section>
  );
}
