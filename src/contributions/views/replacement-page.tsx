import type { Variant } from '../../documents/variants/variant.entity.js';
import type { FieldError } from '../../foundation/errors.js';
import { acceptedExtensions } from '../../foundation/files/file-kinds.js';
import { useReader } from '../../web/reader.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { ErrorSummary } from '../../web/ui/error-summary.js';
import { Field } from '../../web/ui/field.js';
import { PostForm } from '../../web/ui/post-form.js';
import { PrintedSymbol } from '../../web/ui/symbol.js';
import { Layout } from '../../web/views/layout.js';
import { withSuffix } from '../../documents/symbols/symbol-variants.js';

/** Asks for the files that are to stand in place of those of a variant that has not been posted. */
export function ReplacementPage({ variant, faults }: { variant: Variant; faults: readonly FieldError[] }) {
  const { t } = useReader();
  const { document, suffix } = variant;
  const symbol = withSuffix(document.symbol, suffix);
  const heading = t('contributions.replaceFiles', { symbol });
  return (
    <Layout title={faults.length > 0 ? `${t('web.errorPrefix')} ${heading}` : heading} place="delegation">
      <Crumbs crumbs={[{ href: `/documents/${document.slug}`, label: <PrintedSymbol of={document.symbol} /> }]} />
      <h1>{heading}</h1>
      <ErrorSummary errors={faults} />
      <PostForm action={`/documents/${document.slug}/replacements`} class="flow read" takesFiles>
        <p>{t('contributions.replaceMeans')}</p>
        <Field
          name="file"
          label={t('contributions.files')}
          hint={t('contributions.replaceHint', { kinds: acceptedExtensions })}
          error={faults.find(({ field }) => field === 'file')}
          control={(ties) => <input {...ties} type="file" multiple />}
        />
        <button type="submit" class="button primary">
          {t('contributions.replace')}
        </button>
      </PostForm>
    </Layout>
  );
}
