/** The fewest of these different numbers without which the others would rise: what was moved. In n log n steps. */
export function outOfOrder(numbers: readonly number[]): number[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((number, index) => {
    const length = firstAtLeast(ends, numbers, number);
    before[index] = ends[length - 1];
    ends[length] = index;
  });
  const rising = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) rising.add(at);
  return numbers.filter((_, index) => !rising.has(index));
}

/** The length of the shortest rising row that does not end below the number. */
function firstAtLeast(ends: readonly number[], numbers: readonly number[], number: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[ends[middle]!]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
