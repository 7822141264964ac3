/** Writes lines to standard output. What people typed elsewhere cannot give orders to the terminal. */
export function say(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').trimEnd()}\n`);
}

/** Writes rows with their columns one below the other. */
export function sayTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  say(...rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')));
}
