/** Something that an examination of the portal found: a fault is wrong, a note is only worth knowing. */
export interface Finding {
  kind: 'fault' | 'note';
  /** One English sentence, for whoever runs the portal. */
  text: string;
}

/** One examination of what the portal keeps. It holds no more than a page of rows in memory. */
export interface Check {
  run(): AsyncGenerator<Finding>;
  /** What was looked at, once it has run: `12 receipts`. */
  readonly extent: string;
}

export function fault(text: string): Finding {
  return { kind: 'fault', text };
}

export function note(text: string): Finding {
  return { kind: 'note', text };
}
