import { describe, expect, test } from 'vitest';
import { dayInWords, daysInWords } from '../../src/foundation/i18n/dates.js';

describe('days that follow one another', () => {
  const sayings = [
    ['en', ['2008-09-25', '2008-09-26'], '25–26 September 2008'],
    ['zh', ['2008-09-25', '2008-09-26'], '2008年9月25日至26日'],
    ['zh', ['2008-09-30', '2008-10-01'], '2008年9月30日至10月1日'],
    ['zh', ['2008-12-31', '2009-01-01'], '2008年12月31日至2009年1月1日'],
    ['zh', ['2008-01-25', '2008-01-28'], '2008年1月25日和2008年1月28日'],
    ['ar', ['2008-09-25', '2008-09-26'], '25–26 أيلول/سبتمبر 2008'],
  ] as const;

  test.each(sayings)('%s: %s is %s', (language, days, said) => {
    expect(daysInWords(days, language).replaceAll(/[\u2009\u200f]/g, '')).toBe(said);
  });
});

test('Arabic months have both their names', () => {
  expect(dayInWords('2026-11-25', 'ar')).toBe('25 تشرين الثاني/نوفمبر 2026');
});
