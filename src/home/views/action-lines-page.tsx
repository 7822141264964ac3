import { actionLineCodes } from '../../instruments/action-lines/action-lines.js';
import type { Facilitation } from '../../instruments/action-lines/facilitation.entity.js';
import { ActionLineLink } from '../../instruments/action-lines/views/action-line-link.js';
import { FacilitatorList } from '../../instruments/action-lines/views/facilitator-list.js';
import { useReader } from '../../web/reader.js';
import { Layout } from '../../web/views/layout.js';

/** The eleven action lines, with their facilitators. */
export function ActionLinesPage({ facilitations }: { facilitations: readonly Facilitation[] }) {
  const { t } = useReader();
  return (
    <Layout title={t('instruments.actionLines')}>
      <h1>{t('instruments.actionLines')}</h1>
      <ul class="plain">
        {actionLineCodes.map((code) => {
          const own = facilitations.filter(({ actionLine }) => actionLine === code);
          return (
            <li key={code} class="flow">
              <ActionLineLink code={code} />
              {own.length > 0 && <FacilitatorList facilitations={own} />}
            </li>
          );
        })}
      </ul>
    </Layout>
  );
}
