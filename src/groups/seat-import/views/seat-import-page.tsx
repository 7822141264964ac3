import { Problems } from '../../../people/import/views/problems.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { Field } from '../../../web/ui/field.js';
import { LongField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { Group } from '../../group.entity.js';
import { groupCrumbs } from '../../views/group-crumbs.js';
import type { SeatImportForm } from '../seat-import.dto.js';
import { type SeatCheck, seatColumns } from '../seat-lines.js';

interface Props {
  group: Group;
  form: FilledForm<SeatImportForm>;
  /** What the table would do; null where there is none yet. */
  check: SeatCheck | null;
}

/** Bringing a table of seats: it is looked at first, and given as it stands in the form then. */
export function SeatImportPage({ group, form, check }: Props) {
  const { t } = useReader();
  const isSound = check !== null && check.problems.length === 0;
  return (
    <FormPage title={t('groups.seatImport')} place="groups" crumbs={groupCrumbs(group, t)} errors={form.errors}>
      <p class="read">{t('groups.seatImportIntro')}</p>
      <p class="code" dir="ltr">
        <b>{seatColumns.needed.join(', ')}</b>, {seatColumns.others.join(', ')}
      </p>
      {check && (
        <p role="status">
          {t('groups.seatCount', { count: check.lines.length })}, <b>{t('people.problemCount', { count: check.problems.length })}</b>
        </p>
      )}
      {check && check.problems.length > 0 && <Problems problems={check.problems} />}
      <PostForm action={`/groups/${group.slug}/seat-imports`} class="flow read" takesFiles>
        {!isSound && (
          <Field
            name="file"
            label={t('people.importFile')}
            hint={t('people.importFileHint')}
            error={form.error('file')}
            control={(ties) => <input {...ties} type="file" accept=".csv,.tsv,.txt,text/csv" />}
          />
        )}
        <LongField form={form} name="text" label={t('people.importPaste')} area={{ rows: 8, dir: 'auto' }} />
        <div class="row">
          <button type="submit" name="act" value="check" class={isSound ? 'button' : 'button primary'}>
            {t('people.importCheck')}
          </button>
          {isSound && (
            <button type="submit" name="act" value="apply" class="button primary">
              {t('groups.giveAllSeats')}
            </button>
          )}
        </div>
      </PostForm>
    </FormPage>
  );
}
