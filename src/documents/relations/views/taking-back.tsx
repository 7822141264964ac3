import { useReader } from '../../../web/reader.js';
import { localizedText } from '../../../web/ui/localized.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { fieldsOfTexts } from '../../../web/six-languages.js';
import type { ShownRelation } from '../related-documents.js';

interface Props {
  relation: ShownRelation;
  action: string;
}

/** The button that takes a relation back, by saying it again. */
export function TakingBack({ relation: { type, target }, action }: Props) {
  const { t } = useReader();
  const name = useNameOf(target);
  return (
    <PostForm action={action}>
      {Object.entries({ type, ...said(target) }).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <button type="submit" class="button small">
        {t('documents.takeBack')} <span class="vh">{`${t(`documents.relation_${type}`)} ${name}`}</span>
      </button>
    </PostForm>
  );
}

function said(target: ShownRelation['target']): Record<string, string> {
  if ('line' in target) return { document: target.line.document.slug };
  if ('group' in target) return { group: target.group.slug };
  return 'symbol' in target ? { document: target.symbol } : fieldsOfTexts('text', target.text);
}

function useNameOf(target: ShownRelation['target']): string {
  const { language } = useReader();
  if ('line' in target) return target.line.document.symbol;
  if ('group' in target) return target.group.label;
  return 'symbol' in target ? target.symbol : localizedText(target.text, language);
}
