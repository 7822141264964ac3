import type { Translate } from '../../foundation/i18n/translator.js';
import type { Group } from '../../groups/group.entity.js';
import { groupCrumbs } from '../../groups/views/group-crumbs.js';
import type { Crumb } from '../../web/ui/crumbs.js';
import type { Report } from '../report.entity.js';

/** The way to the reports of a group. */
export function reportsCrumbs(group: Group, t: Translate): Crumb[] {
  return [...groupCrumbs(group, t), { href: `/groups/${group.slug}/reports`, label: t('reports.title') }];
}

/** The way to the forms of a report. */
export function reportCrumbs(report: Report, t: Translate): Crumb[] {
  return [...reportsCrumbs(report.group, t), { href: `/groups/${report.slug}/draft`, label: t('reports.draft') }];
}
