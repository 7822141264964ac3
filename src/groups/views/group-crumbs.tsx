import type { Translate } from '../../foundation/i18n/translator.js';
import type { Crumb } from '../../web/ui/crumbs.js';
import type { Group } from '../group.entity.js';

/** The way to the forms of a group. */
export function groupCrumbs(group: Group, t: Translate): Crumb[] {
  return [
    { href: '/groups', label: t('web.place_groups') },
    { href: `/groups/${group.slug}`, label: <bdi>{group.label}</bdi> },
  ];
}
