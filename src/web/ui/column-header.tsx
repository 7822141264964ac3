interface Props {
  children: string;
  class?: string;
}

/** The head of a column. A table that phones show as blocks loses its roles with its display, so they are written out. */
export function ColumnHeader({ children, class: className }: Props) {
  return (
    <th role="columnheader" scope="col" class={className}>
      {children}
    </th>
  );
}
