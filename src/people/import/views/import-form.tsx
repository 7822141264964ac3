import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { Field } from '../../../web/ui/field.js';
import { LongField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { ImportForm } from '../import.dto.js';
import { columns, importKinds } from '../sheet.js';

/** Sending a file of people or entities. */
export function ImportFormPage({ form }: { form: FilledForm<ImportForm> }) {
  const { t } = useReader();
  const crumbs = [{ href: '/people', label: t('people.people') }];
  return (
    <FormPage title={t('people.importTitle')} place="people" crumbs={crumbs} errors={form.errors}>
      <p class="read">{t('people.importIntro')}</p>
      <ColumnNames />
      <PostForm action="/people/import" class="flow read" takesFiles>
        <Field
          name="file"
          label={t('people.importFile')}
          hint={t('people.importFileHint')}
          error={form.error('file')}
          control={(ties) => <input {...ties} type="file" accept=".csv,.tsv,.txt,text/csv" />}
        />
        <LongField form={form} name="text" label={t('people.importPaste')} area={{ rows: 6, dir: 'auto' }} />
        <button type="submit" class="button primary">
          {t('people.importCheck')}
        </button>
      </PostForm>
    </FormPage>
  );
}

function ColumnNames() {
  const { t } = useReader();
  return (
    <dl class="facts">
      {importKinds.map((kind) => (
        <div class="fact" key={kind}>
          <dt>{t(`people.${kind}`)}</dt>
          <dd class="code">
            <b>{columns[kind].needed.join(', ')}</b>, {columns[kind].others.join(', ')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
