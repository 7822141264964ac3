import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, plainProse, readProse, type Run } from '../../src/foundation/prose/prose.js';
import { tidyProse } from '../../src/foundation/prose/tidy-prose.js';
import { writeProse } from '../../src/foundation/prose/write-prose.js';

const text = (...runs: Run[]): Block => ({ kind: 'text', runs });
const only = (source: string): Run[] => {
  const [block] = readProse(source);
  return block?.kind === 'text' ? block.runs : [];
};

describe('prose is read as it is typed', () => {
  test('a line is a text, lines that begin with a dash are a list, empty lines say nothing', () => {
    expect(readProse('The points were:\r\n- one;\n-  two.\n\n- three\n\n\nThe end.')).toEqual([
      text({ text: 'The points were:' }),
      { kind: 'list', items: [[{ text: 'one;' }], [{ text: 'two.' }], [{ text: 'three' }]] },
      text({ text: 'The end.' }),
    ]);
    expect(readProse(' \n-\n- ')).toEqual([text({ text: '-' }), text({ text: '-' })]);
  });

  test.each<[string, Run[]]>([
    ['a *b* **c** ***d***', [{ text: 'a ' }, { text: 'b', emphasis: true }, { text: ' ' }, { text: 'c', strong: true }, { text: ' ' }, { text: 'd', emphasis: true, strong: true }]],
    ['文件*重要*内容', [{ text: '文件' }, { text: '重要', emphasis: true }, { text: '内容' }]],
    ['**a *b** c*', [{ text: 'a ', strong: true }, { text: 'b', strong: true, emphasis: true }, { text: ' c', emphasis: true }]],
    ['[the *report*](https://itu.int/a_(b)) here', [{ text: 'the ', link: 'https://itu.int/a_(b)' }, { text: 'report', emphasis: true, link: 'https://itu.int/a_(b)' }, { text: ' here' }]],
    ['See https://itu.int/a?b=1#c, or **(http://itu.int)**。', [{ text: 'See ' }, { text: 'https://itu.int/a?b=1#c', link: 'https://itu.int/a?b=1#c' }, { text: ', or ' }, { text: '(', strong: true }, { text: 'http://itu.int', strong: true, link: 'http://itu.int' }, { text: ')', strong: true }, { text: '。' }]],
    ['[write](mailto:wsis@itu.int)', [{ text: 'write', link: 'mailto:wsis@itu.int' }]],
  ])('%s has looks', (source, runs) => {
    expect(only(source)).toEqual(runs);
  });

  test.each([
    '2 * 3 * 4', 'E/CN.16/2007/CRP.2* and WP.4*', '*', '**', '****', '**** a ****', 'a * b*', '[a]', '[a](b)', '[](ftp://itu.int)', '](', 'https://',
    '[a](javascript:alert(1))', 'https://user:secret@itu.int', '[a](data:text/html,x)', '[a](mailto:a@b.c?bcc=d@e.f)', '[a](//itu.int)', '[a](https://)',
  ])('%s is words', (source) => {
    expect(readProse(source)).toEqual([text({ text: source })]);
  });

  test('a backslash takes the meaning of a mark away', () => {
    expect(plainProse('\\*a\\* \\[b\\](https://itu.int) c\\\\d \\x')).toBe('*a* [b](https://itu.int) c\\d \\x');
    expect(readProse('\\- a')).toEqual([text({ text: '- a' })]);
  });

  test('a space alone is not emphasised, not even where it is a link', () => {
    expect(readProse('*[ ](https://itu.int)* **a [ ](https://itu.int)**')).toEqual([
      text({ text: ' ', link: 'https://itu.int' }, { text: ' ' }, { text: 'a', strong: true }, { text: ' ' }, { text: ' ', link: 'https://itu.int' }),
    ]);
  });

  test('what nobody sees is not read', () => {
    expect(readProse('a\u0000b\u202ec\u00ad\u200bd\ud800')).toEqual([text({ text: 'abcd\ufffd' })]);
  });
});

const marks = fc.constantFrom('*', '**', '***', '\\', '[', ']', '](https://itu.int)', 'https://itu.int/', '](', '- ', '\n', ' ', 'a', '文', 'ب', '1');
const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.array(marks, { maxLength: 60 }).map((parts) => parts.join('')));
const run: fc.Arbitrary<Run> = fc.record(
  {
    text: fc.array(fc.constantFrom('a', 'b ', ' c', 'https://itu.int/', '*', '[', ']', '\\', '- ', '（文）', 'وثيقة'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
    emphasis: fc.constant(true as const),
    strong: fc.constant(true as const),
    link: fc.constantFrom('https://itu.int/', 'mailto:wsis@itu.int'),
  },
  { requiredKeys: ['text'] },
);
const runs = fc.array(run, { minLength: 1, maxLength: 5 });
const blocks = fc.array(
  fc.oneof(
    runs.map((found): Block => ({ kind: 'text', runs: found })),
    fc.array(runs, { minLength: 1, maxLength: 3 }).map((items): Block => ({ kind: 'list', items })),
  ),
  { maxLength: 4 },
);

describe('whatever is typed', () => {
  test('can be read, and written again it is read as the same', () => {
    fc.assert(fc.property(hostile, (source) => {
      const read = readProse(source);
      expect(readProse(writeProse(read))).toEqual(read);
    }));
  });

  test('keeps its words', () => {
    fc.assert(fc.property(blocks, (written) => {
      const words = (said: string) => said.replace(/\s+/g, '');
      const all = written.flatMap((block) => (block.kind === 'text' ? [block.runs] : block.items)).flat();
      expect(words(plainProse(writeProse(written)))).toBe(words(all.map((one) => one.text).join('')));
    }));
  });

  test('keeps its looks', () => {
    fc.assert(fc.property(blocks, (written) => {
      const once = readProse(writeProse(written));
      expect(readProse(writeProse(once))).toEqual(once);
    }));
  });
});

describe('what is pasted becomes prose', () => {
  test.each([
    ['•\tone\n·  two\no\tthree\n\uf0b7\tfour\n– five\n* six\n-\tseven', '- one\n- two\n- three\n- four\n- five\n- six\n- seven'],
    ['a\r\nb\rc\u2028d\u000be', 'a\nb\nc\nd\ne'],
    ['  a\t b  \n\n\n\n c ', 'a b\n\nc'],
    ['<p class="x">One &amp; <b>two</b></p><ul><li>three</li><li>four</li></ul>', 'One & two\n\n- three\n- four'],
    ['a < b, b > c; x<y and <https://itu.int> and <them>', 'a < b, b > c; x<y and <https://itu.int> and <them>'],
    ['<style>p { color: red }</style><!--[if gte mso 9]><xml><o:p>x</o:p></xml><![endif]-->Text<o:p></o:p>', 'Text'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;safe<img src=x onerror="alert(1)">', 'safe'],
    ['<script>never ended', 'never ended'],
    ['&amp;lt; stays, &#8212; and &#x2014; and &unknown; too, AT&T', '&amp;lt; stays, — and — and &unknown; too, AT&T'],
    ['\u202eevil\u0007\u200b', 'evil'],
  ])('%j', (pasted, prose) => {
    expect(tidyProse(pasted)).toBe(prose);
  });

  test('can be anything, and holds nothing unseen then', () => {
    const signs = fc.array(fc.constantFrom('<', '>', '&', ';', '#', '<!--', '-->', '<script>', '</script>', '<li>', '\n', ' ', '&lt', '\u202e', 'a='), { maxLength: 40 });
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), signs.map((parts) => parts.join(''))), (pasted) => {
      expect(tidyProse(pasted)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u200b]/);
    }));
  });

  test.each(['<', '<!--', '&#', '[', '](https://', '*a', '\\', '<script>', '-->', '</script>', '\n- '])('can be %j a hundred thousand times, and is read to its end', (sign) => {
    expect(tidyProse(sign.repeat(100_000)).length).toBeLessThanOrEqual(sign.length * 100_000);
    expect(plainProse(sign.repeat(100_000)).length).toBeLessThanOrEqual(sign.length * 100_000);
  });
});
