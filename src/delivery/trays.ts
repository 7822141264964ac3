/** In bytes. Large trays make few ways between disk and network; small ones are enough for a reader who takes her time. */
export const [large, small] = [1024 * 1024, 64 * 1024];

/** So many large trays there are, however many read; and so many small ones are kept for the next who needs one. */
const [mostLarge, mostSmall] = [8, 64];

const idle: Record<number, Buffer[]> = { [large]: [], [small]: [] };
let largeMade = 0;

/**
 * Memory in which bytes wait until they are sent, for so many of them or less. It is used again and again: new memory for
 * each piece costs more than reading the piece. Whoever is slow, and everybody while the large ones are in use, is given
 * a small one, so that a thousand slow readers hold little.
 */
export function takeTray(length: number, isQuick: boolean): Buffer {
  if (!isQuick || length <= small) return idle[small]!.pop() ?? Buffer.allocUnsafeSlow(small);
  const tray = idle[large]!.pop();
  if (tray) return tray;
  if (largeMade >= mostLarge) return takeTray(length, false);
  largeMade += 1;
  return Buffer.allocUnsafeSlow(large);
}

/** Nobody reads from it or writes into it any more. */
export function giveBack(tray: Buffer): void {
  const alike = idle[tray.length]!;
  if (tray.length === large || alike.length < mostSmall) alike.push(tray);
}
