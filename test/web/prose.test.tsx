import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { translator } from '../../src/foundation/i18n/translator.js';
import { readProse, wordsToLookThrough } from '../../src/foundation/prose/prose.js';
import { type Reader, ReaderContext } from '../../src/web/reader.js';
import { Prose } from '../../src/web/ui/prose.js';
import { MentionsContext } from '../../src/web/ui/told.js';

const mentions = new Map([['See WG-WSIS-12/9 and ', ['See ', { text: 'WG-WSIS-12/9', href: '/documents/wg-wsis-12-9' }, ' and ']]]);

function shown(source: string): string {
  return render(
    <ReaderContext.Provider value={{ language: 'en', t: translator('en') } as Reader}>
      <MentionsContext.Provider value={mentions}>
        <Prose blocks={readProse(source)} />
      </MentionsContext.Provider>
    </ReaderContext.Provider>,
  );
}

test('prose is shown with its looks, its lists and its links, and symbols lead to their pages', () => {
  const source = 'See WG-WSIS-12/9 and **the *report***\n- [WG-WSIS-12/9 *here*](https://itu.int/?a=1&b=2)';
  expect(shown(source)).toBe(
    '<p dir="auto">See <a href="/documents/wg-wsis-12-9"><bdi>WG-WSIS-12/9</bdi></a> and <strong>the </strong><strong><em>report</em></strong></p>' +
      '<ul><li><span dir="auto"><a href="https://itu.int/?a=1&amp;b=2" rel="nofollow noopener">WG-WSIS-12/9 <em>here</em></a></span></li></ul>',
  );
  expect(wordsToLookThrough(readProse(source))).toEqual(['See WG-WSIS-12/9 and ', 'the ', 'report']);
});

test('what looks like HTML is words, and a script is no link', () => {
  const html = shown('<img src=x onerror="alert(1)">\n[a](javascript:alert(1)) [b](https://itu.int/"onclick="alert)');
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;>');
  expect(html).toContain('[a](javascript:alert(1)) <a href="https://itu.int/&quot;onclick=&quot;alert"');
});
