// The limit: what a bare node:http server does with better-sqlite3 alone, one prepared statement for each answer, no
// rights, no languages, no headers. `node bare.mjs <database> <folder>`; it tells its port on standard output.
import Database from 'better-sqlite3';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const [, , file, folder] = process.argv;
const database = new Database(file, { readonly: true });

const sources = `(SELECT json_group_array(json_object('code', o.code, 'group', NULL, 'office', NULL, 'names', json(o.names),
    'isConfirmed', json(iif(s.isConfirmed, 'true', 'false'))) ORDER BY s.position)
  FROM document_source s JOIN organization o ON o.id = s.organizationId WHERE s.documentId = d.id)`;

const items = `(SELECT json_group_array(i.code ORDER BY l.position)
  FROM document_item l JOIN agenda_item i ON i.id = l.itemId WHERE l.documentId = d.id)`;

const outcome = `(SELECT t.outcome FROM treatment t JOIN variant v ON v.id = t.variantId
  WHERE v.documentId = d.id ORDER BY t.id DESC LIMIT 1)`;

const states = `(SELECT json_group_array(json_object('language', n.language, 'state', n.state) ORDER BY n.id)
  FROM language_version n WHERE n.variantId = latest.id)`;

const line = `'url', '/documents/' || d.slug, 'slug', d.slug, 'symbol', d.prefix || '-' || m.number || '/' || d.number,
  'group', g.slug, 'meeting', m.slug, 'series', d.series, 'number', d.number, 'isReserved', json('false'), 'sight', 'all',
  'titles', json(d.titles), 'titlesTranslated', json(d.titlesTranslated),
  'isTitleDescriptive', json(iif(d.isTitleDescriptive, 'true', 'false')), 'sources', ${sources}, 'access', d.access,
  'publication', d.publication, 'purpose', d.purpose, 'items', ${items}, 'opensAt', d.opensAt,
  'originalLanguage', d.originalLanguage, 'dated', d.dated, 'presentedBy', json(d.presentedBy), 'presentingOffice', NULL,
  'covers', json(d.covers), 'actionLines', json(d.actionLines), 'note', json(d.note), 'documentClass', d.documentClass,
  'isLate', json(iif(d.isLate, 'true', 'false')), 'registeredAt', d.registeredAt, 'postedAt', d.postedAt,
  'checkedAt', d.checkedAt, 'latest', latest.key, 'languages', ${states}, 'outcome', ${outcome}`;

const files = `(SELECT json_group_array(json_object('url', '/documents/' || d.slug || '/' || v.key || '/' || f.fileName,
    'variant', v.key, 'language', n.language, 'role', f.role, 'position', f.position,
    'name', d.prefix || '-' || m.number || '-' || d.number || iif(v.key = 'rev0', '', '-Rev' || substr(v.key, 4))
      || '-' || upper(n.language) || substr(f.fileName, instr(f.fileName, '.')),
    'kind', s.kind, 'mediaType', iif(s.kind = 'pdf', 'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
    'size', s.size, 'sha256', s.sha256, 'pages', s.pages, 'notes', json(s.notes),
    'isMadeHere', json(iif(f.isMadeHere, 'true', 'false'))) ORDER BY f.position, f.fileName)
  FROM document_file f JOIN stored_file s ON s.id = f.fileId WHERE f.versionId = n.id)`;

const variants = `(SELECT json_group_array(json_object('key', v.key,
    'suffix', iif(v.key = 'rev0', '', 'Rev.' || substr(v.key, 4)), 'registeredAt', v.registeredAt, 'postedAt', v.postedAt,
    'isLate', json(iif(v.isLate, 'true', 'false')), 'appliesTo', json(v.appliesTo), 'returnedAt', v.returnedAt, 'returnReason', v.returnReason,
    'versions', (SELECT json_group_array(json_object('language', n.language, 'state', n.state, 'files', ${files}) ORDER BY n.id)
      FROM language_version n WHERE n.variantId = v.id)) ORDER BY v.position)
  FROM variant v WHERE v.documentId = d.id)`;

const treatments = `(SELECT json_group_array(json_object('outcome', t.outcome, 'variant', v.key, 'meeting', tm.slug,
    'session', json_object('meeting', (SELECT slug FROM meeting WHERE id = ts.meetingId), 'number', ts.number,
      'group', sg.slug, 'kind', ts.kind, 'day', ts.day, 'part', ts.part, 'starts', ts.starts, 'ends', ts.ends), 'target', t.target,
    'remark', json(t.remark), 'recordedAt', t.recordedAt, 'recordedBy', t.recordedBy) ORDER BY t.id)
  FROM treatment t JOIN variant v ON v.id = t.variantId JOIN meeting tm ON tm.id = t.meetingId
  JOIN session ts ON ts.id = t.sessionId JOIN working_group sg ON sg.id = ts.groupId WHERE v.documentId = d.id)`;

const from = `document d JOIN meeting m ON m.id = d.meetingId JOIN working_group g ON g.id = d.groupId
  JOIN variant latest ON latest.id = (SELECT id FROM variant WHERE documentId = d.id ORDER BY position DESC LIMIT 1)`;

const list = database.prepare(`SELECT json_object('items', json_group_array(json(told)), 'total',
    (SELECT count(*) FROM document d JOIN meeting m ON m.id = d.meetingId WHERE m.slug = :slug))
  FROM (SELECT json_object(${line}) AS told FROM ${from} WHERE m.slug = :slug ORDER BY d.series, d.number LIMIT 50)`).pluck();

const document = database.prepare(`SELECT json_object(${line}, 'aliases', json('[]'), 'placings', json('[]'), 'relations', json('[]'),
  'variants', ${variants}, 'treatments', ${treatments}) FROM ${from} WHERE d.slug = :slug`).pluck();

let uploads = 0;

createServer(async (request, response) => {
  const [, what, slug] = request.url.split('/');
  if (what === 'list') return tell(response, list.get({ slug }));
  if (what === 'document') return tell(response, document.get({ slug }));
  uploads += 1;
  await pipeline(request, createWriteStream(join(folder, `${uploads}`)));
  tell(response, '{}');
}).listen(0, '127.0.0.1', function () {
  process.stdout.write(`ready at http://127.0.0.1:${this.address().port}\n`);
});

function tell(response, json) {
  const body = Buffer.from(json);
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length });
  response.end(body);
}
