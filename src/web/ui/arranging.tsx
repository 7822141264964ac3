import type { ComponentChildren } from 'preact';
import { useReader } from '../reader.js';

interface Props {
  /** Under which address each piece has its own, by its `data-handle` or else its id. */
  address: string;
  /** What is asked of that address. */
  verb: string;
  /** What the grip of a piece tells. */
  grip: string;
  /** The form that is sent; its fields are named after what headings say of themselves, and `behind`, where the order counts. */
  children: ComponentChildren;
}

/**
 * Lets what stands beside it on a page be dragged to another place there: under a heading with `data-section`. Whatever
 * has an id gets a grip, and what is marked `data-stays` does not go with it.
 */
export function Arranging({ address, verb, grip, children }: Props) {
  const { assets } = useReader();
  return (
    <div hidden data-arranging={address} data-verb={verb} data-grip={grip}>
      {children}
      <script src={assets.dragging} defer />
    </div>
  );
}
