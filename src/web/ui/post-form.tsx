import type { ComponentChildren } from 'preact';
import { formTokenField } from '../form-tokens.js';
import { useReader } from '../reader.js';

interface Props {
  action: string;
  class?: string;
  id?: string;
  takesFiles?: boolean;
  children: ComponentChildren;
}

/** A form that changes something. It carries the token that proves where it was made. */
export function PostForm({ action, class: className, id, takesFiles = false, children }: Props) {
  const { formToken } = useReader();
  return (
    <form method="post" action={action} class={className} id={id} enctype={takesFiles ? 'multipart/form-data' : undefined}>
      <input type="hidden" name={formTokenField} value={formToken()} />
      {children}
    </form>
  );
}
