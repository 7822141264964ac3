import parseRange from 'range-parser';

/** A part of a file, in bytes from 0, both ends included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** More ranges than these are not worth the work. */
const mostRanges = 5;

/**
 * The part of a file of `size` bytes that a header Range asks for (RFC 9110, 14.2). Ranges that touch are joined;
 * whoever asks for several parts gets the whole, as does whoever asks for what cannot be understood.
 */
export function wantedRange(header: string | undefined, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  if (!header || !/^bytes=/i.test(header) || header.split(',').length > mostRanges) return 'whole';
  const ranges = parseRange(size, withoutExcess(header, size), { combine: true });
  if (ranges === -1) return 'unsatisfiable';
  if (ranges === -2 || ranges.length !== 1) return 'whole';
  const { start, end } = ranges[0]!;
  return { start, end };
}

/** The last 500 bytes of a file that has only 100 are the whole file; the parser knows no such range. */
function withoutExcess(header: string, size: number): string {
  const shortened = (_all: string, before: string, count: string) => `${before}-${Math.min(Number(count), size)}`;
  return header.replace(/([=,]\s*)-(\d+)/g, shortened);
}
