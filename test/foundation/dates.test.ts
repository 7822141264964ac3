import { describe, expect, test } from 'vitest';
import { dayInWords } from '../../src/foundation/i18n/dates.js';
import { datesInWords, daysInWords, runInWords } from '../../src/foundation/i18n/days.js';

describe('days that follow one another', () => {
  const sayings = [
    ['en', ['2008-09-25', '2008-09-26'], '25–26 September 2008'],
    ['zh', ['2008-09-25', '2008-09-26'], '2008年9月25日至26日'],
    ['zh', ['2008-09-30', '2008-10-01'], '2008年9月30日至10月1日'],
    ['zh', ['2008-12-31', '2009-01-01'], '2008年12月31日至2009年1月1日'],
    ['zh', ['2008-01-25', '2008-01-28'], '2008年1月25日和28日'],
    ['zh', ['2008-01-25', '2008-02-28'], '2008年1月25日和2月28日'],
    ['en', ['2008-01-25', '2008-01-28'], '25 and 28 January 2008'],
    ['en', ['2008-01-25', '2008-01-28', '2008-02-02'], '25 January, 28 January and 2 February 2008'],
    ['en', ['2008-12-31', '2009-01-01', '2009-01-05'], '31 December 2008 – 1 January and 5 January 2009'],
    ['fr', ['2008-09-30', '2008-10-01'], '30 septembre – 1er octobre 2008'],
    ['es', ['2008-01-25', '2008-01-28'], '25 y 28 de enero de 2008'],
    ['ru', ['2008-01-25', '2008-01-28'], '25 и 28 января 2008\u00a0года'],
    ['ar', ['2008-01-25', '2008-01-28'], '25 و28 كانون الثاني/يناير 2008'],
    ['ar', ['2008-09-25', '2008-09-26'], '25–26 أيلول/سبتمبر 2008'],
  ] as const;

  test.each(sayings)('%s: %s is %s', (language, days, said) => {
    expect(daysInWords(days, language)).toBe(said);
  });
});

describe('days in a sentence', () => {
  test('are two days, or a time from one day until another', () => {
    expect(datesInWords(['2008-09-25', '2008-09-26'], 'en')).toBe('25 and 26 September 2008');
    expect(runInWords(['2008-09-25', '2008-09-26'], 'en')).toBeNull();
    const week = ['2008-05-30', '2008-05-31', '2008-06-01'];
    expect(runInWords(week, 'fr')).toEqual({ from: '30 mai', until: '1er juin 2008' });
    expect(runInWords(week, 'zh')).toEqual({ from: '2008年5月30日', until: '6月1日' });
  });
});

test('Arabic months have both their names', () => {
  expect(dayInWords('2026-11-25', 'ar')).toBe('25 تشرين الثاني/نوفمبر 2026');
});
