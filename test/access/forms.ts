/** A form of a page: where it is sent, and what each of its fields offers and would send as it stands. */
export interface ReadForm {
  action: string;
  isInParts: boolean;
  fields: ReadField[];
}

export interface ReadField {
  name: string;
  kind: string;
  /** What a reader may choose from, and what is sent without her: hidden words, options, boxes. */
  offered: string[];
  /** What is sent where she leaves the field as it stands, and presses the first button that sends the whole form. */
  standing: string[];
}

type Attributes = Record<string, string>;

/** The forms of a page that change something. */
export function formsIn(page: string): ReadForm[] {
  return [...page.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([whole, said, inside]) => {
    const { method, action = '', enctype, id } = attributesOf(said!);
    if (method !== 'post') return [];
    const elsewhere = id ? elementsOf(page.replace(whole, '')).filter(({ attributes }) => attributes.form === id) : [];
    return [{ action, isInParts: enctype === 'multipart/form-data', fields: fieldsOf([...elementsOf(inside!), ...elsewhere]) }];
  });
}

interface Element {
  kind: string;
  attributes: Attributes;
  text: string;
}

function elementsOf(text: string): Element[] {
  const found = text.matchAll(/<(input|button)\b([^>]*)>|<(select|textarea)\b([^>]*)>(.*?)<\/\3>/gs);
  return [...found].map(([, single, said, pair, saidToo, inside = '']) => {
    const attributes = attributesOf(said ?? saidToo!);
    return { kind: pair ?? (single === 'button' ? 'button' : (attributes.type ?? 'text')), attributes, text: inside };
  });
}

function attributesOf(said: string): Attributes {
  const found = said.matchAll(/([\w-]+)(?:="([^"]*)")?/g);
  return Object.fromEntries([...found].map(([, name, value = '']) => [name!, unescaped(value)]));
}

function fieldsOf(elements: readonly Element[]): ReadField[] {
  const fields = new Map<string, ReadField>();
  for (const { kind, attributes, text } of elements) {
    const { name } = attributes;
    if (!name || kind === 'file' || 'disabled' in attributes || 'formnovalidate' in attributes) continue;
    const field = fields.get(name) ?? { name, kind, offered: [], standing: [] };
    fields.set(name, field);
    take(field, kind, attributes, text);
  }
  return [...fields.values()];
}

function take(field: ReadField, kind: string, { value = '', checked }: Attributes, text: string): void {
  if (kind === 'select') {
    const options = [...text.matchAll(/<option\b([^>]*)>([^<]*)/g)].map(([, said, words]) => ({ said: attributesOf(said!), words: words! }));
    const values = options.map(({ said, words }) => said.value ?? unescaped(words));
    const chosen = options.findIndex(({ said }) => 'selected' in said);
    field.offered.push(...values);
    field.standing.push(...values.slice(Math.max(chosen, 0), Math.max(chosen, 0) + 1));
  } else if (kind === 'checkbox' || kind === 'radio') {
    field.offered.push(value || 'on');
    if (checked !== undefined) field.standing.push(value || 'on');
  } else if (kind === 'button' || kind === 'submit') {
    if (field.standing.length === 0) field.standing = [value];
  } else if (kind === 'hidden') {
    field.offered.push(value);
    field.standing.push(value);
  } else {
    field.standing.push(kind === 'textarea' ? unescaped(text) : value);
  }
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** What a reader would write in a field that stands empty; undefined where she leaves it so. */
export function writtenIn({ kind, name, offered }: ReadField): string | undefined {
  if (kind === 'radio' || kind === 'select') return offered.find(Boolean);
  if (kind === 'checkbox' || kind === 'hidden') return undefined;
  return byName[name] ?? byKind[kind] ?? (/^(text|title|name|reason|sender)/.test(name) ? 'Some words' : undefined);
}

const byKind: Record<string, string> = { date: '2026-05-04', time: '15:00', number: '1', email: 'somebody@plenary.example' };
const byName: Record<string, string> = { organization: 'EG', code: '8', reference: 'A letter', dated: '2026-02-27', receivedDay: '2026-03-01' };
