interface Props {
  of: string;
  href?: string;
  /** Whether the script may put a button beside it that copies it. */
  copies?: boolean;
}

/** A symbol as it stands everywhere: bold, unbroken, from left to right (NUM-1). */
export function PrintedSymbol({ of, href, copies = false }: Props) {
  const copied = copies ? of : undefined;
  if (!href) {
    return (
      <span class="symbol" dir="ltr" data-copy={copied}>
        {of}
      </span>
    );
  }
  return (
    <a class="symbol" dir="ltr" href={href} data-copy={copied}>
      {of}
    </a>
  );
}
