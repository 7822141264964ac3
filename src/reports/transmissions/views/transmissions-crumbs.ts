import type { Translate } from '../../../foundation/i18n/translator.js';
import type { Group } from '../../../groups/group.entity.js';
import { groupCrumbs } from '../../../groups/views/group-crumbs.js';
import type { Crumb } from '../../../web/ui/crumbs.js';

/** The way to what a body forwards. */
export function transmissionsCrumbs(group: Group, t: Translate): Crumb[] {
  return [...groupCrumbs(group, t), { href: `/groups/${group.slug}/transmissions`, label: t('reports.transmissions') }];
}
