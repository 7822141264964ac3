import type { Group } from '../../../groups/group.entity.js';
import type { Crumb } from '../../../web/ui/crumbs.js';

/** The way back from a group's series to the group. */
export function seriesCrumbs({ slug, label }: Group): Crumb[] {
  return [{ href: `/groups/${slug}`, label: <bdi>{label}</bdi> }];
}
