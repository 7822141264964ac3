import type { ComponentChildren } from 'preact';

/** What a colour says beside the word: settled, to be watched, wrong, worth knowing. Without one it is neutral. */
export type Tone = 'ok' | 'warn' | 'bad' | 'info';

/** A state in a word or two. */
export function Badge({ tone, children }: { tone?: Tone; children: ComponentChildren }) {
  return <span class={tone ? `badge ${tone}` : 'badge'}>{children}</span>;
}
