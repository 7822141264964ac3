import type { Group } from '../../../groups/group.entity.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { SelectField, TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { localizedText } from '../../../web/ui/localized.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { Mentions } from '../../../web/ui/told.js';
import { TextsFields } from '../../../web/ui/texts-fields.js';
import { longestSymbol } from '../../symbols/spelling.js';
import type { Document } from '../../document.entity.js';
import { documentCrumbs } from '../../views/document-crumbs.js';
import type { RelationType } from '../document-relation.entity.js';
import type { ShownRelation } from '../related-documents.js';
import type { RelationForm } from '../relation.dto.js';
import { RelationList } from './relation-list.js';
import { TakingBack } from './taking-back.js';

interface Props {
  document: Document;
  relations: readonly ShownRelation[];
  mentions: Mentions;
  /** What this reader may say of the document, and take back. */
  types: readonly RelationType[];
  groups: readonly Group[];
  form: FilledForm<RelationForm>;
}

/** What a document has to do with others, and a form to say more; what other documents say of it is theirs to take back. */
export function RelationsPage({ document, relations, mentions, types, groups, form }: Props) {
  const { t } = useReader();
  const isMine = ({ isInverse, type }: ShownRelation) => !isInverse && types.includes(type);
  const address = `/documents/${document.slug}/relations`;
  return (
    <FormPage
      title={t('documents.relationsTitle')}
      place="documents"
      crumbs={documentCrumbs(document)}
      errors={form.errors}
      mentions={mentions}
    >
      {relations.length > 0 ? (
        <RelationList
          relations={relations}
          beside={(relation) => isMine(relation) && <TakingBack relation={relation} action={`${address}/taking-back`} />}
        />
      ) : (
        <p class="muted">{t('documents.noRelations')}</p>
      )}
      <section class="section" aria-labelledby="relating">
        <h2 id="relating">{t('documents.relateTitle')}</h2>
        <p class="read">{t('documents.relateIntro')}</p>
        <Relating action={address} types={types} groups={groups} form={form} />
      </section>
    </FormPage>
  );
}

function Relating({ action, types, groups, form }: Pick<Props, 'types' | 'groups' | 'form'> & { action: string }) {
  const { t, language } = useReader();
  const said = types.map((value) => ({ value, label: t(`documents.relation_${value}`) }));
  const named = groups.map(({ slug, label, names }) => ({ value: slug, label: `${label}: ${localizedText(names, language)}` }));
  return (
    <PostForm action={action} class="stack read">
      <SelectField
        form={form}
        name="type"
        label={t('documents.relationType')}
        required
        options={[{ value: '', label: t('documents.chooseRelation') }, ...said]}
      />
      <TextField
        form={form}
        name="document"
        label={t('documents.relationDocument')}
        hint={t('documents.relationDocumentHint')}
        input={{ dir: 'auto', maxlength: longestSymbol, autocomplete: 'off' }}
      />
      <SelectField form={form} name="group" label={t('documents.relationGroup')} options={[{ value: '', label: t('documents.noGroup') }, ...named]} />
      <TextsFields form={form} name="text" label={t('documents.relationText')} hint={t('documents.relationTextHint')} maxlength={500} />
      <TextsFields form={form} name="remark" label={t('documents.relationRemark')} hint={t('documents.relationRemarkHint')} maxlength={1000} />
      <div class="row">
        <button type="submit" class="button primary">
          {t('documents.relate')}
        </button>
      </div>
    </PostForm>
  );
}
