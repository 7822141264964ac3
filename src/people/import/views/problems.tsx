import { useReader } from '../../../web/reader.js';
import { Scrolling } from '../../../web/ui/scrolling.js';
import type { Problem } from '../problem.js';

/** More problems than these are not worth reading: the file is another one than was meant. */
const mostShown = 1000;

/** What is wrong with a table, line by line. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  const { t } = useReader();
  return (
    <Scrolling name={t('people.problem')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('people.line')}</th>
            <th scope="col">{t('people.column')}</th>
            <th scope="col">{t('people.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, mostShown).map(({ line, column, key, values }, at) => (
            <tr key={at}>
              <td>{line ?? '–'}</td>
              <td dir="ltr">{column?.slice(0, 100)}</td>
              <td>{t(key, values)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
