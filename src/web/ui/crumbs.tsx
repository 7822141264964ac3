import type { ComponentChildren } from 'preact';
import { useReader } from '../reader.js';

export interface Crumb {
  href: string;
  label: ComponentChildren;
}

/** The way from the front page to this one. */
export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useReader();
  return (
    <nav class="crumbs" aria-label={t('web.breadcrumb')}>
      <ol>
        {crumbs.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
