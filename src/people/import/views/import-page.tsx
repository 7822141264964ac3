import { useReader } from '../../../web/reader.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { ImportCheck } from '../imports.service.js';
import type { PeopleImport } from '../people-import.entity.js';
import type { Problem } from '../problem.js';
import { Problems as ProblemTable } from './problems.js';

interface Props {
  kept: PeopleImport;
  /** What the file would do; null once it was done. */
  check: ImportCheck | null;
}

/** A file that was sent: what it would do, everything that is wrong with it, and the button that does it. */
export function ImportPage({ kept, check }: Props) {
  const { t } = useReader();
  const crumbs = [
    { href: '/people', label: t('people.people') },
    { href: '/people/import', label: t('people.importTitle') },
  ];
  return (
    <FormPage title={kept.name || t('people.importPasted')} place="people" crumbs={crumbs} errors={[]}>
      {check ? (
        <Check kept={kept} check={check} />
      ) : (
        <p class="notice ok" role="status">
          {t('people.importDone', { count: kept.entered ?? 0 })}
        </p>
      )}
    </FormPage>
  );
}

function Check({ kept, check: { people, organizations, problems } }: { kept: PeopleImport; check: ImportCheck }) {
  const { t } = useReader();
  return (
    <>
      <p>
        {t('people.personCount', { count: people.length })}, {t('people.entityCount', { count: organizations.length })},{' '}
        <b>{t('people.problemCount', { count: problems.length })}</b>
      </p>
      {problems.length > 0 ? (
        <Problems problems={problems} />
      ) : (
        <PostForm action={`/people/import/${kept.handle}`} class="flow read">
          <p>{t('people.importReady')}</p>
          <button type="submit" class="button primary">
            {t('people.importApply')}
          </button>
        </PostForm>
      )}
    </>
  );
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  const { t } = useReader();
  return (
    <>
      <p class="notice warn">{t('people.importFaulty')}</p>
      <p class="actions">
        <a class="button primary" href="/people/import">
          {t('people.importAgain')}
        </a>
      </p>
      <ProblemTable problems={problems} />
    </>
  );
}
