import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/foundation/i18n/languages.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { textFile } from '../builders/files.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let meeting: Meeting;
let delegate: Visitor;
let form: string;

beforeAll(async () => {
  world = await World.open();
  const group = await world.group();
  meeting = await world.meeting({ group, number: 1 });
  delegate = await world.signedIn(await world.seat(group));
  form = `/meetings/${meeting.slug}/contributions`;
});
afterAll(() => world.close());

const title = 'On the numbering of “things” & <others>';
const shown = 'On the numbering of “things” &amp; &lt;others>';
const key = 'a-key-of-a-form-of-a-test';
const written = { key, title, sources: 'FR', purpose: 'information', items: ['1', '2'], password: 'hidden-thing' };

/** What the form that is offered anew would send; the page's header has a form of its own. */
function fieldsOf(html: string): [string, string][] {
  const hidden = html.slice(html.indexOf('<main')).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return [...hidden].map(([, name, value]) => [name!, value!]);
}

describe('a form that cannot be taken just now', () => {
  test('shows again what was typed, in its order, and goes through when it is sent again', async () => {
    const stale = await delegate.post(form).send({ ...written, formToken: 'of long ago' }).set('Sec-Fetch-Site', 'same-origin');
    expect(stale.status).toBe(403);
    expect(fieldsOf(stale.text)).toEqual([
      ['formToken', delegate.formToken],
      ...[['key', key], ['title', shown], ['sources', 'FR'], ['purpose', 'information'], ['items', '1'], ['items', '2']],
    ]);
    expect(stale.text).toContain(`action="${form}"`);

    const again = await delegate.post(form, { ...written, act: 'save' });
    expect(again.headers.location).toBe('/delegation');
    expect((await delegate.get('/delegation')).text).toContain(shown);
  });

  test('never shows a password again', async () => {
    const answer = await world.visitor.post('/sign-in').send({ email: 'a@b.example', password: 'hidden-thing', formToken: 'old' }).set('Sec-Fetch-Site', 'same-origin');
    expect(answer.status).toBe(403);
    expect(fieldsOf(answer.text)).toContainEqual(['email', 'a@b.example']);
    expect(answer.text).not.toContain('hidden-thing');
  });

  test.each(languages)('keeps what somebody typed whose sign-in has ended, and says so in %s', async (lang) => {
    const answer = await world.visitor.post(`${form}?lang=${lang}`, written).set('Sec-Fetch-Site', 'same-origin');
    expect(answer.status).toBe(401);
    expect(answer.headers['content-language']).toBe(lang);
    expect(fieldsOf(answer.text)).toContainEqual(['title', shown]);
    expect(answer.text).toContain('href="/sign-in" target="_blank"');
  });

  test('keeps the texts of a form with files, whether or not its body was read', async () => {
    const ended = await world.visitor.send(form, { title }, [textFile('one.txt', 'One.')]).set('Sec-Fetch-Site', 'same-origin');
    const stale = await delegate.send(form, { title, formToken: 'old' }, [textFile('one.txt', 'One.')]).set('Sec-Fetch-Site', 'same-origin');
    expect([ended.status, stale.status]).toEqual([401, 403]);
    for (const { text } of [ended, stale]) {
      expect(fieldsOf(text)).toContainEqual(['title', shown]);
      expect(text).toContain('have to be chosen once more');
    }
  });
});

describe('nothing is offered for sending again', () => {
  test('of a form that another site may have made', async () => {
    const sites = [{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://elsewhere.example' }, { Origin: 'null' }, {}];
    for (const headers of sites) {
      const answer = await delegate.post(form).send({ ...written, formToken: 'old' }).set(headers);
      expect(answer.status).toBe(403);
      expect(answer.text).not.toContain('numbering of');
    }
  });

  test('of a form that stays refused however often it is sent', async () => {
    const stranger = await world.signedIn(await world.person());
    const answer = await stranger.post(form, written).set('Sec-Fetch-Site', 'same-origin');
    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain('numbering of');
  });
});
