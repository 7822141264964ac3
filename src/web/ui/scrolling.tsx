import type { ComponentChildren } from 'preact';
import { useReader } from '../reader.js';

/** A table that may be wider than a phone. The keyboard reaches it, so that its far side can be scrolled to. */
export function Scrolling({ name, children }: { name: string; children: ComponentChildren }) {
  const { t } = useReader();
  return (
    <section class="scroll" role="region" tabindex={0} aria-label={t('web.table', { name })}>
      {children}
    </section>
  );
}
