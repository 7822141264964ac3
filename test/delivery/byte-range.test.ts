import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wantedRange } from '../../src/delivery/byte-range.js';

test.each([
  [undefined, 'whole'],
  ['', 'whole'],
  ['bytes=0-4', { start: 0, end: 4 }],
  ['bytes=5-', { start: 5, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-1000', { start: 0, end: 99 }],
  ['Bytes=0-0', { start: 0, end: 0 }],
  ['bytes=90-1000', { start: 90, end: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=0-4,5-9', { start: 0, end: 9 }],
  ['bytes=8-9, 0-7', { start: 0, end: 9 }],
  ['bytes=0-4,50-54', 'whole'],
  ['bytes=0-4,100-', { start: 0, end: 4 }],
  ['bytes=0-0,1-1,2-2,3-3,4-4', { start: 0, end: 4 }],
  ['bytes=0-0,1-1,2-2,3-3,4-4,5-5', 'whole'],
  ['bytes=a-b', 'whole'],
  ['bytes=', 'whole'],
  ['items=0-4', 'whole'],
  ['items=500-', 'whole'],
])('of 100 bytes, %j means %j', (header, wanted) => {
  expect(wantedRange(header, 100)).toEqual(wanted);
});

test('whatever is asked for, the part lies inside the file', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 1, max: 1000 }), (rest, size) => {
      const wanted = wantedRange(`bytes=${rest}`, size);
      if (typeof wanted === 'string') return;
      expect(wanted.start).toBeGreaterThanOrEqual(0);
      expect(wanted.end).toBeGreaterThanOrEqual(wanted.start);
      expect(wanted.end).toBeLessThan(size);
    }),
  );
});
