import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routesOf } from './access/routes.js';
import { addressOf } from './browser/exhibits/exhibit.js';
import { exhibitsOf } from './browser/exhibits.js';
import { Gallery } from './browser/gallery.js';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await Gallery.furnish();
});
afterAll(() => gallery.world.close());

/** The recommended rules, but for what is right and looks wrong to them. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A table that phones show as cards loses its roles with its display, so they are written out.
    'no-redundant-role': 'off',
    // One question, several answers to choose from; one form, several buttons.
    'form-dup-name': ['error', { allowCheckboxDefault: true, shared: ['radio', 'checkbox', 'submit', 'reset', 'button'] }],
    // A page is called as its group or document is called, however long that name is.
    'long-title': 'off',
    // The renderer closes void elements as JSX writes them; HTML takes either way.
    'void-style': ['error', { style: 'selfclose' }],
  },
});

/** Questions with several answers that are written, or chosen in two places: their names come as often as their answers. */
const lists = ['items', 'found', 'days', 'fileId', 'fileLanguage', 'fileRole'].map((name) => `Duplicate form control name "${name}"`);

const patience = { timeout: 120_000 };

test.each(['en', 'ar'])('every page is valid HTML in %s', patience, async (language) => {
  const wrong: string[] = [];
  for (const exhibit of exhibitsOf(gallery.things)) {
    const answer = await gallery.ask(exhibit.reader, addressOf(exhibit, language), exhibit.form);
    if (answer.status !== exhibit.status) wrong.push(`${exhibit.name}: answers ${answer.status}, not ${exhibit.status}`);
    const report = await validator.validateString(await answer.text());
    for (const { messages } of report.results) {
      const real = messages.filter(({ message }) => !lists.includes(message));
      for (const { line, column, ruleId, message } of real) wrong.push(`${exhibit.name}, ${line}:${column} ${ruleId}: ${message}`);
    }
  }
  expect(wrong).toEqual([]);
});

/** What answers with no page: programs' doors, files, and addresses that lead on to a page. */
const others = [
  /^\/api\//,
  /^\/(assets\/:name|livez|readyz|:group|md\/:key)$/,
  /:extension$|:file$|\.(json|zip|docx)$/,
  /^\/account\/(password|tokens)$/,
  /^\/documents\/:slug\/(posting|confirmation|treatments|restoration|files)$/,
  /^\/documents\/:document\/(revisions\/new|variants|return\/taking-back)$/,
  /^\/receipts\/:id\/letter$/,
  /^\/meetings\/:meeting\/documents$/,
  /^\/meetings\/:slug\/(state\/taking-back|deletion|sessions\/:number\/state|extensions|extensions\/:code\/ending)$/,
  /^\/(instruments|events)\/:slug\/changes$/,
  /^\/meetings\/:slug\/record\.(docx|pdf|xml)$/,
  /^\/groups\/:slug\/transmissions\/:number\/(reception|answer)$/,
  /^\/groups\/:slug\/reports\/:number\/(compilations|paragraphs|paragraphs\/:paragraph\/(shift|join|move))$/,
  /^\/meetings\/:\w+\/(notes|(floor|hall)\/events|floor\/outcomes|statements\/(limit|:statement\/(file|decision|reopening|withdrawal))|record\/(compilations|editions|corrections\/:correction\/(decision|appeal|withdrawal)|paragraphs|paragraphs\/:paragraph\/(shift|join|move)))$/,
  /^\/offices\/:code\/(changes|holdings)$/,
  /^\/action-lines\/:code\/facilitations$/,
  /^\/(documents\/:slug\/(placings\/ending|relations\/taking-back)|groups\/:group\/liaisons\/:number\/state)$/,
  /^\/people\/:person\/(ending|reopening)$/,
  /^\/meetings\/:meeting\/(participants\.csv|participation\/withdrawal|participants\/:person\/(validation|refusal))$/,
  /^\/organizations\/:organization\/focal-points\/:person\/ending$/,
  /^\/account\/requests\/:request\/(approval|declining)$/,
  /^\/groups\/:slug\/(ending|subgroups|mandates|(deadline|record)-policies\/:day\/dropping)$/,
  /^\/groups\/:slug\/(meetings|seats|seats\/:id\/ending)$/,
];

test('every route that answers with a page is among the pages that are looked at', () => {
  const paths = exhibitsOf(gallery.things).map(({ path }) => path.split('?')[0]!);
  const routes = routesOf(gallery.world).flatMap((route) => (route.startsWith('GET ') ? [route.slice('GET '.length)] : []));
  const pages = routes.filter((route) => !others.some((pattern) => pattern.test(route)));
  const isShown = (route: string) => paths.some((path) => new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`).test(path));
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter((route) => !isShown(route))).toEqual([]);
});
