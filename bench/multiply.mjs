// Makes ten archives of one: every meeting with all that lies on its table is copied nine times, in the database alone.
import Database from 'better-sqlite3';

/** Tables with what of them points to which other one; what is not named here is shared by all copies. */
const pointers = {
  meeting: {},
  agenda_item: { meetingId: 'meeting' },
  session: { meetingId: 'meeting' },
  document: { meetingId: 'meeting' },
  document_source: { documentId: 'document' },
  document_item: { documentId: 'document', itemId: 'agenda_item' },
  variant: { documentId: 'document' },
  language_version: { variantId: 'variant' },
  document_file: { versionId: 'language_version' },
  treatment: { variantId: 'variant', meetingId: 'meeting', sessionId: 'session' },
};

/** Copies an archive of so many meetings until there are ten times as many. */
export function multiply(from, to, meetings, factor = 10) {
  const small = new Database(from);
  small.exec(`VACUUM INTO '${to}'`);
  small.close();
  const database = new Database(to);
  database.pragma('synchronous = OFF');
  database.pragma('foreign_keys = OFF');
  const steps = Object.fromEntries(Object.keys(pointers).map((table) => [table, largestId(database, table)]));
  for (let copy = 1; copy < factor; copy += 1) {
    database.transaction(() => {
      for (const table of Object.keys(pointers)) database.exec(copyOf(database, { table, copy, steps, meetings }));
    })();
  }
  database.exec('ANALYZE');
  database.close();
}

function largestId(database, table) {
  return database.prepare(`SELECT max(id) FROM "${table}"`).pluck().get();
}

function copyOf(database, { table, copy, steps, meetings }) {
  const columns = database.pragma(`table_info("${table}")`).map(({ name }) => name);
  const values = columns.map((name) => {
    const pointed = name === 'id' ? table : pointers[table][name];
    if (pointed) return `"${name}" + ${copy * steps[pointed]}`;
    return renamed(table, name, copy * 100) ?? `"${name}"`;
  });
  const names = columns.map((name) => `"${name}"`).join(', ');
  const own = table === 'meeting' ? `number <= ${meetings}` : 'true';
  return `INSERT INTO "${table}" (${names}) SELECT ${values.join(', ')} FROM "${table}" WHERE id <= ${steps[table]} AND ${own}`;
}

/** Copies of meeting 7 are 107, 207, and so on; so are the symbols of their documents. */
function renamed(table, column, shift) {
  if (table === 'meeting' && column === 'number') return `number + ${shift}`;
  if (table === 'meeting' && column === 'slug') return `'speed-' || (number + ${shift})`;
  if (table !== 'document') return null;
  const meeting = `((SELECT m.number FROM meeting m WHERE m.id = document.meetingId) + ${shift})`;
  if (column === 'slug') return `'speed-' || ${meeting} || '-' || number`;
  if (column === 'symbolKey') return `'speed-' || ${meeting} || substr("symbolKey", instr("symbolKey", ' '))`;
  if (column === 'words') return `words || ' ' || ${meeting}`;
  return null;
}
