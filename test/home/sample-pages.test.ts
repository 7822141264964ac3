import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SampleService } from '../../src/sample/sample.service.js';
import { World } from '../builders/world.js';
import { mainOf, wordsOf } from './reading.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
  await world.get(SampleService).load();
});

afterAll(() => world.close());

async function words(path: string): Promise<string> {
  return wordsOf((await world.visitor.get(path).expect(200)).text);
}

describe('a visitor opens', () => {
  test.each([
    '/',
    '/groups',
    '/groups/council',
    '/groups/wg-wsis',
    '/groups/wg-wsis-adhoc-internet',
    '/events',
    '/events/facilitators-3rd-2008',
    '/offices',
    '/offices/tsb-director',
    '/action-lines',
    '/action-lines/C6',
    '/instruments',
    '/instruments/resolution-140-antalya-2006',
    '/meetings',
    '/meetings/wg-wsis-11',
    '/meetings/wg-wsis-12',
    '/meetings/wg-wsis-13?sort=source&as=pdf',
    '/meetings/wg-wsis-14',
    '/documents',
    '/documents?q=roadmap',
    '/documents/wg-wsis-12-9',
    '/documents/wg-wsis-12-9/rev0',
    '/documents/c08-50?preview=zh',
    '/documents/tdag09-14-18',
    '/about/symbols',
    '/about/accessibility',
    '/about/api',
  ])('%s', async (path) => {
    const { text } = await world.visitor.get(path).expect(200);
    expect(text).toMatch(/<h1>/);
    expect(text).not.toMatch(/\b(home|documents|events|meetings|groups|people|instruments|sessions|web)\.[a-z]+[A-Z_]\w*/);
  });
});

test('the front page leads to the form for a contribution to the coming meeting', async () => {
  const { text } = await world.visitor.get('/');
  expect(text).toContain('href="/meetings/wg-wsis-14/contributions/new"');
  expect(wordsOf(text)).toMatch(/\d+ days left/);
});

test('a meeting shows its sessions with whoever stood in for whom', async () => {
  expect(await words('/meetings/wg-wsis-13')).toMatch(/Acting chair: A\. Kushtuev \( Russian Federation \), for Vladimir Minkin/);
});

test('in Arabic a chair’s name and country keep their order', async () => {
  const { text } = await world.visitor.get('/meetings/wg-wsis-13?lang=ar');
  expect(text).toMatch(/الرئيس: <bdi>Vladimir Minkin<\/bdi> \(<span [^>]*>الاتحاد الروسي<\/span>\)/);
});

test('a mandate says what is not known of it', async () => {
  expect(await words('/groups/wg-wsis')).toContain('revised terms of reference (Council 2007, Resolution 1282); their text is not in our sources');
});

test('officers of whom only the name is known have no invented term', async () => {
  const page = await words('/groups/wg-wsis');
  expect(page).toMatch(/Vladimir Minkin Russian Federation Named in our sources .* the term of office is not known/);
  expect(await words('/groups/wsis-tf')).toMatch(/Houlin Zhao Named in our sources/);
});

test('a group names the document from which it came', async () => {
  expect(await words('/groups/wg-wsis-adhoc-internet')).toContain('Follows from WG-WSIS-12/9 Creation of an ITU Internet issues group');
});

test('the report to the Council bears the agenda item of the Council', async () => {
  expect(await words('/documents/c08-50')).toContain('Agenda item PL 1.1');
});

test('documents stand under their agenda items', async () => {
  const agenda = /id="agenda"[\s\S]*?<\/section>/.exec(mainOf((await world.visitor.get('/meetings/wg-wsis-12')).text))![0];
  expect(wordsOf(`<main>${agenda}</main>`)).toMatch(/2\.1 Information reports WG-WSIS-12\/3 .* 4 Proposals .* WG-WSIS-12\/9/);
});

test('every number below the highest is accounted for', async () => {
  const table = await words('/meetings/wg-wsis-12');
  expect(table).toContain('WG-WSIS-12/1 – WG-WSIS-12/2 Not in our sources WG-WSIS-12/3');
  expect(table).toContain('WG-WSIS-12/12 – WG-WSIS-12/14 Not in our sources WG-WSIS-12/15');
  expect(table).toContain('WG-WSIS-12/16 Not in our sources WG-WSIS-12/17');
  expect(await words('/meetings/wg-wsis-12?source=FR')).not.toContain('Not in our sources');
});

test('a meeting of which only the month is known says so', async () => {
  const meeting = await words('/meetings/wg-wsis-11');
  expect(meeting).toContain('June 2007');
  expect(meeting).toContain('The place is not known');
});

test('filters narrow the table down, alone and together', async () => {
  const count = async (query: string) => (await words(`/meetings/wg-wsis-12?${query}`)).match(/(\d+) documents?\. Codes/)?.[1];
  expect(await count('')).toBe('11');
  expect(await count('item=4')).toBe('1');
  expect(await count('source=BDT')).toBe('4');
  expect(await count('source=BDT&words=emergency')).toBe('1');
  expect(await count('purpose=action')).toBe('1');
  expect(await count('language=zh')).toBe('11');
  expect(await count('purpose=nonsense&since=2008-02-31')).toBe('11');
  expect(await words('/meetings/wg-wsis-12?item=7')).toContain('No document matches.');
});

test('language badges open the chosen format and say so', async () => {
  const { text } = await world.visitor.get('/meetings/wg-wsis-12?as=pdf');
  expect(text).toContain('href="/documents/wg-wsis-12-9/en.pdf" hreflang="en" title="WG-WSIS-12/9, English, PDF, ');
  expect(text).not.toContain('/wg-wsis-12-9/en.docx');
});

test('relations are told from both sides', async () => {
  expect(await words('/documents/wg-wsis-12-3')).toContain('Complements WG-WSIS-11/7');
  expect(await words('/documents/wg-wsis-11-7')).toContain('Complemented by WG-WSIS-12/3');
});

test('a hash is copied without spaces', async () => {
  const { text } = await world.visitor.get('/documents/wg-wsis-12-9');
  const hash = /<code class="code hash" dir="ltr">(.*?)<\/code>/.exec(text)![1]!;
  expect(hash.replace(/<[^>]*>/g, '')).toMatch(/^[0-9a-f]{64}$/);
});

test('the text of a file is shown in the language that is asked for', async () => {
  expect((await world.visitor.get('/documents/wg-wsis-12-9?preview=zh')).text).toContain('<div class="text" lang="zh" dir="ltr">');
  expect((await world.visitor.get('/documents/wg-wsis-12-9')).text).toContain('<div class="text" lang="en" dir="ltr">');
});

test.each([
  ['roadmap', 'WG-WSIS-13/4'],
  ['Франция', 'WG-WSIS-12/9'],
  ['路线图', 'WG-WSIS-13/4'],
  ['france', 'WG-WSIS-12/9'],
])('searching for %s finds %s', async (asked, symbol) => {
  expect(await words(`/documents?q=${encodeURIComponent(asked)}`)).toContain(symbol);
});

describe('every spelling leads to the one address', () => {
  test.each([
    ['/documents/WG-WSIS-12-9', '/documents/wg-wsis-12-9'],
    ['/documents/WG-WSIS-12%2F9', '/documents/wg-wsis-12-9'],
    ['/documents/WG-WSIS-12/9', '/documents/wg-wsis-12-9'],
    ['/documents/CWG-WSIS-12%2F9-E', '/documents/wg-wsis-12-9'],
    ['/documents/CWG-WSIS-12%2F9-E%20Rev.%201', '/documents/wg-wsis-12-9/rev1'],
    ['/documents/CWG-WSIS-12/9-E%20Rev.%201', '/documents/wg-wsis-12-9/rev1'],
    ['/documents/wg-wsis-12-9-rev1', '/documents/wg-wsis-12-9/rev1'],
    ['/documents/wg-wsis-12-9/Rev0', '/documents/wg-wsis-12-9/rev0'],
    ['/documents/C08%2F50-C', '/documents/c08-50'],
    ['/documents/C08/50', '/documents/c08-50'],
    ['/documents/C08/50/en.docx', '/documents/c08-50/en.docx'],
    ['/documents/WG-WSIS-12-9/en.docx', '/documents/wg-wsis-12-9/en.docx'],
    ['/documents/S08-CL-C-0050', '/documents/c08-50'],
    ['/documents/TDAG09-14/18-C', '/documents/tdag09-14-18'],
    ['/md/S08-CL-C-0050', '/documents/c08-50'],
    ['/wg-wsis', '/groups/wg-wsis'],
    ['/groups/WG-WSIS', '/groups/wg-wsis'],
    ['/groups/cwg-wsis', '/groups/wg-wsis'],
    ['/CWG-WSIS', '/groups/wg-wsis'],
    ['/meetings/WG-WSIS-12', '/meetings/wg-wsis-12'],
    ['/meetings/CWG-WSIS-12', '/meetings/wg-wsis-12'],
    ['/documents/WG-WSIS-12-9?lang=fr', '/documents/wg-wsis-12-9?lang=fr'],
    ['/meetings/WG-WSIS-13?lang=ar&sort=title', '/meetings/wg-wsis-13?lang=ar&sort=title'],
  ])('%s', async (spelling, address) => {
    const { headers } = await world.visitor.get(spelling).expect(308);
    expect(headers.location).toBe(address);
  });

  test('in the language that was asked for', async () => {
    const { headers } = await world.visitor.get('/documents?q=C08%2F50&lang=ru&sort=title').expect(303);
    expect(headers.location).toBe('/documents/c08-50?lang=ru');
  });

  test.each(['WG-WSIS-12/9', 'wg-wsis-12-9', 'CWG-WSIS-12/9-E Rev. 1', 'C08/50-C', 'S08-CL-C-0050', 'TDAG09-14/18-C'])(
    'searching for %s goes straight there',
    async (symbol) => {
      const { headers } = await world.visitor.get(`/documents?q=${encodeURIComponent(symbol)}`).expect(303);
      expect(headers.location).toMatch(/^\/documents\/(wg-wsis-12-9(\/rev1)?|c08-50|tdag09-14-18)$/);
    },
  );
});

describe('what is not there', () => {
  test('a symbol that was never given is answered with those that come near', async () => {
    const { text } = await world.visitor.get('/documents/wg-wsis-13-19').expect(404);
    expect(text).toContain('href="/documents/wg-wsis-13-10"');
  });

  test('a variant that was never issued is answered with the document', async () => {
    const { text } = await world.visitor.get('/documents/wg-wsis-12-9/rev3').expect(404);
    expect(text).toContain('href="/documents/wg-wsis-12-9"');
  });

  test.each(['/groups/nobody', '/meetings/wg-wsis-99', '/nobody', '/md/nothing', '/documents/wg-wsis-12-9/nothing', '/documents/wg-wsis-12-9/fr.docx'])(
    '%s',
    async (path) => {
      expect((await world.visitor.get(path)).status).toBe(404);
    },
  );

  test('a search that finds nothing offers near symbols and the way back', async () => {
    const found = await words('/documents?q=wg-wsis-13-99');
    expect(found).toContain('No document matches.');
    expect(found).toContain('WG-WSIS-13/');
  });
});

test.each(['wg-wsis-12-1', 'WG-WSIS-12-1', 'WG-WSIS-12%2F1-F'])('a number of which the sources say nothing says just that: %s', async (spelling) => {
  const answer = await world.visitor.get(`/documents/${spelling}`).expect(404);
  expect(wordsOf(answer.text)).toMatch(/Not in our sources The number WG-WSIS-12\/1 lies below numbers that were given/);
});

test.each(['wg-wsis-12-99', 'wg-wsis-12-0', 'wg-wsis-99-1', 'wg-wsis-12-inf-1', 'anything'])('%s is no such number', async (spelling) => {
  expect(wordsOf((await world.visitor.get(`/documents/${spelling}`).expect(404)).text)).toContain('No such document');
});
