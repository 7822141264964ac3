import { languages, ownNames } from '../../../foundation/i18n/languages.js';
import type { Group } from '../../../groups/group.entity.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { LongField, SelectField, TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { localizedText } from '../../../web/ui/localized.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { FileField } from '../../reservations/views/file-field.js';
import type { LiaisonForm } from '../liaison.dto.js';
import type { Liaison } from '../liaison.entity.js';
import { AddresseeFields } from './addressee-fields.js';

interface Props {
  group: Group;
  form: FilledForm<LiaisonForm>;
  /** Those of either side that nobody has answered. */
  unanswered: readonly Liaison[];
}

/** Registering a statement of another body, or drafting one of the group. */
export function LiaisonFormPage({ group, form, unanswered }: Props) {
  const { t } = useReader();
  const isIn = form.text('direction') !== 'out';
  const address = `/groups/${group.slug}/liaisons`;
  const crumbs = [
    { href: `/groups/${group.slug}`, label: <bdi>{group.label}</bdi> },
    { href: address, label: t('documents.liaisons') },
  ];
  return (
    <FormPage title={t(isIn ? 'documents.liaisonIn' : 'documents.liaisonOut')} place="groups" crumbs={crumbs} errors={form.errors}>
      <PostForm action={address} class="flow read" takesFiles>
        <input type="hidden" name="direction" value={isIn ? 'in' : 'out'} />
        <FileField error={form.error('file')} />
        <What form={form} />
        {isIn && <Origin form={form} />}
        <AddresseeFields form={form} isIn={isIn} />
        <Reply form={form} asked={unanswered.filter(({ direction }) => (direction === 'in') !== isIn)} />
        <TextField form={form} name="approval" label={t('documents.approvalLevel')} hint={t('documents.approvalLevelHint')} input={{ maxlength: 300, dir: 'auto' }} />
        <TextField form={form} name="contact" label={t('documents.liaisonContact')} input={{ maxlength: 300, dir: 'auto' }} />
        <button type="submit" class="button primary">
          {t(isIn ? 'documents.register' : 'documents.liaisonDraft')}
        </button>
      </PostForm>
    </FormPage>
  );
}

type Fields = Pick<Props, 'form'>;

function What({ form }: Fields) {
  const { t } = useReader();
  const options = languages.map((language) => ({ value: language as string, label: ownNames[language] }));
  return (
    <>
      <LongField form={form} name="title" label={t('documents.title')} area={{ rows: 2, maxlength: 500, dir: 'auto' }} />
      <SelectField form={form} name="language" label={t('documents.originalLanguage')} options={[{ value: '', label: t('documents.choosePlace') }, ...options]} />
    </>
  );
}

/** From whom it came, when, and how its sender calls it. */
function Origin({ form }: Fields) {
  const { t } = useReader();
  return (
    <>
      <TextField form={form} name="sender" label={t('documents.sender')} input={{ maxlength: 300, dir: 'auto' }} />
      <TextField form={form} name="symbol" label={t('documents.sendersSymbol')} input={{ maxlength: 100, dir: 'ltr', autocomplete: 'off' }} />
      <TextField form={form} name="receivedOn" label={t('documents.receivedOn')} type="date" />
    </>
  );
}

function Reply({ form, asked }: Fields & { asked: readonly Liaison[] }) {
  const { t, language } = useReader();
  if (asked.length === 0) return null;
  const options = asked.map(({ document: { slug, symbol, titles } }) => ({ value: slug, label: `${symbol}  ${localizedText(titles, language)}` }));
  return <SelectField form={form} name="repliesTo" label={t('documents.repliesTo')} options={[{ value: '', label: t('documents.noReply') }, ...options]} />;
}
