import type { ComponentChildren } from 'preact';
import { useReader } from '../../web/reader.js';
import { Scrolling } from '../../web/ui/scrolling.js';
import { type DocumentClass, documentClasses } from '../deadline-policy.entity.js';
import type { LateEffect } from '../group.entity.js';

interface Props {
  /** When documents of a class are due, and what becomes of late ones; null for a class that is exempt. */
  ruleOf: (one: DocumentClass) => { due: ComponentChildren; effect: LateEffect } | null;
}

/** When each class of documents is due, and what becomes of those that come later. */
export function ClassTable({ ruleOf }: Props) {
  const { t } = useReader();
  return (
    <Scrolling name={t('groups.documentClass')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('groups.documentClass')}</th>
            <th scope="col">{t('groups.due')}</th>
            <th scope="col">{t('groups.lateEffect')}</th>
          </tr>
        </thead>
        <tbody>
          {documentClasses.map((one) => {
            const rule = ruleOf(one);
            return (
              <tr key={one}>
                <th scope="row">{t(`groups.class_${one}`)}</th>
                <td>{rule ? rule.due : t('groups.exempt')}</td>
                <td>{rule && t(`groups.lateEffect_${rule.effect}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrolling>
  );
}
