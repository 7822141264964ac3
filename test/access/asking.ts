import { documentClasses } from '../../src/groups/deadline-policy.entity.js';
import { usualRules } from '../../src/summary-records/policies/record-rules.js';
import { Assets } from '../../src/web/assets.js';
import type { Sending } from './agent.js';
import type { Paper, Place } from './place.js';

/** How one asks for a route. */
export interface Asking {
  path: string;
  sending?: Sending;
  /** Puts back what the request has changed. */
  afterwards?: () => Promise<void>;
}

const metadata = { title: 'A title', language: 'en', purpose: 'action' };
const inParts = { inParts: true, fields: { metadata: JSON.stringify(metadata) } };
let count = 100;

/** How one asks for a route that belongs to no document, by its line in the matrix; other routes stand as they are. */
export async function askingFor(place: Place, route: string): Promise<Asking> {
  const { group, meeting, draft, receipt, instrument, office, event } = place;
  const path = route
    .replace(/^\w+ /, '')
    .replace(/\/events\/:\w+/, `/events/${event.slug}`)
    .replace(/\/offices\/:\w+/, `/offices/${office.code}`)
    .replace(/\/action-lines\/:\w+/, '/action-lines/C6')
    .replace(/\/instruments\/:\w+/, `/instruments/${instrument.slug}`)
    .replace('/:group', `/${group.slug}`)
    .replace('/groups/:slug', `/groups/${group.slug}`)
    .replace(/\/sessions\/:\w+/, '/sessions/1')
    .replace('/notes/:note', '/notes/1')
    .replace('/annotations/:item', '/annotations/2')
    .replace('/attendance/:session', '/attendance/1')
    .replace('/statements/:statement', '/statements/1')
    .replace('/outcomes/:note/agreement', '/outcomes/3/agreement')
    .replace('/outcomes/:note', '/outcomes/2')
    .replace(/\/reports\/:\w+/, '/reports/1')
    .replace(/\/transmissions\/:\w+/, '/transmissions/1')
    .replace('/editions/:edition', '/editions/1')
    .replace('/corrections/:correction', '/corrections/1')
    .replace('/corrigenda/:corrigendum', '/corrigenda/1')
    .replace(/\/corrections\/new$/, '/corrections/new?paragraph=p1')
    .replace(/\/record\/changes$/, '/record/changes?from=1')
    .replace('/edited/:edited', '/edited/no-such-draft')
    .replace('/paragraphs/:paragraph/join', '/paragraphs/p99/join')
    .replace('/paragraphs/:paragraph', '/paragraphs/p1')
    .replace(/\/agenda\/:item/, '/agenda/2')
    .replace('/items/:code', '/items/2')
    .replace('/:class', '/contribution')
    .replace('/:day', '/2099-01-01')
    .replace('/extensions/:organization', '/extensions/XX')
    .replace('/:code', '/XX')
    .replace('/meetings/:slug', `/meetings/${meeting.slug}`)
    .replace('/:meeting', `/${meeting.slug}`)
    .replace('/receipts/:id', `/receipts/${receipt}`)
    .replace('/:number', '/99')
    .replace('/:contribution', `/${draft.key}`)
    .replace('/:series', '/plain')
    .replace('/:organization', '/EG')
    .replace('/:import', '/no-such-import')
    .replace('/:request', '/no-such-request')
    .replace(/\/:person\/(ending|reopening)$/, `/${place.spareSeat.person.handle}/$1`)
    .replace('/:person', `/${place.people.member.handle}`)
    .replace('/:secret', '/no-such-secret')
    .replace('/seats/:id', `/seats/${place.spareSeat.id}`)
    .replace('/sign-ins/:id', `/sign-ins/${place.otherSignIn}`)
    .replace('/tokens/:id', `/tokens/${place.otherToken}`)
    .replace('/assets/:name', place.world.get(Assets).addressOf('portal.css'))
    .replace('/mentions', `/mentions?text=${encodeURIComponent(place.papers.registered.symbol)}`)
    .replace('/resolve', `/resolve?symbol=${encodeURIComponent(place.papers.registered.symbol)}`);
  const sending = sendings[route]?.(place);
  if (/:contribution\/(discarding|submission)$/.test(route)) return { path: path.replace(draft.key, await place.draftToDiscard()) };
  return { path, ...(sending ? { sending } : {}) };
}

const rule = { days: null, effect: 'accept' };
const aPolicy = {
  recentDays: 21,
  reportsBefore: 'opening',
  rules: Object.fromEntries(documentClasses.map((one) => [one, rule])),
};

/** What is sent where an empty form would not do. */
const sendings: Record<string, (place: Place) => Sending> = {
  'POST /account': () => ({ fields: { language: '', zone: '' } }),
  'POST /password/:secret': () => ({ fields: { password: 'long enough to be one' } }),
  'POST /meetings/:meeting/contributions': () => ({ fields: { key: `a-key-of-a-draft-${count++}`, act: 'save' } }),
  'POST /groups/:group/contributions': () => ({ fields: { key: `a-key-of-a-draft-${count++}`, act: 'save' } }),
  'POST /groups/:group/liaisons': () => ({ fields: { direction: 'in', title: 'A title' } }),
  'POST /groups/:group/liaisons/:number/state': () => ({ fields: { state: 'answered' } }),
  'POST /contributions/:contribution': () => ({ fields: { act: 'save', title: 'As it was' } }),
  'POST /api/v1/events': () => ({ json: { slug: `event-${count++}`, kind: 'forum', names: { en: 'A forum' } } }),
  'POST /api/v1/events/:event/changes': () => ({ json: { kind: 'forum', names: { en: 'A forum' } } }),
  'POST /api/v1/offices': () => ({ json: { code: `office-${count++}`, names: { en: 'Registrar' } } }),
  'POST /api/v1/offices/:office/changes': () => ({ json: { names: { en: 'Registrar' } } }),
  'POST /api/v1/offices/:office/holdings': ({ people }) => ({ json: { name: people.author.name, from: '2007' } }),
  'POST /api/v1/action-lines/:actionLine/facilitations': () => ({ json: { text: { en: 'The hosts' }, role: 'lead' } }),
  'POST /api/v1/instruments': () => ({ json: { kind: 'resolution', number: String(count++) } }),
  'POST /api/v1/instruments/:instrument/changes': () => ({ json: { kind: 'resolution', number: '71', body: 'pp' } }),
  'POST /people/:person': ({ people }) => ({ fields: { name: 'As she was', email: people.member.email!, organization: 'EG' } }),
  'PATCH /api/v1/meetings/:meeting/participants': () => ({ json: { shownTo: 'members' } }),
  'POST /api/v1/meetings/:meeting/participants/:person/refusal': () => ({ json: { reason: 'Because.' } }),
  'POST /people/import': () => ({ inParts: true, fields: { text: 'email,name' } }),
  'POST /api/v1/people-imports': () => ({ json: { text: 'email,name' } }),
  'POST /api/v1/organizations/:organization/focal-points': () => ({ json: { email: `new-${count++}@plenary.example` } }),
  'POST /api/v1/people': () => ({ json: { name: 'New', email: `new-${count++}@plenary.example` } }),
  'POST /api/v1/organizations': () => ({ json: { code: `N${count++}`, kind: 'other', names: { en: 'New' } } }),
  'POST /api/v1/groups': () => ({ json: { slug: `wg-${count++}`, kind: 'working-group', names: { en: 'New' } } }),
  'POST /api/v1/groups/:group/postings': () => ({ json: { documents: ['no-such-1-1'] } }),
  'POST /api/v1/meetings/:meeting/translations': () => ({
    json: { languages: [{ document: 'no-such-1-1', language: 'fr' }], state: 'missing' },
  }),
  'POST /api/v1/groups/:group/seat-imports': () => ({ json: { text: 'email,role' } }),
  'POST /api/v1/groups/:group/series': () => ({ json: { letters: `X${count++}`, names: { en: 'New' } } }),
  'POST /api/v1/groups/:group/meetings': () => ({ json: { number: count++, days: ['2026-09-01'] } }),
  'PUT /api/v1/meetings/:meeting/deadlines/:class': () => ({ json: { at: '2026-04-22T21:59:59Z', reason: 'As it was.' } }),
  'POST /api/v1/meetings/:meeting/extensions': () => ({
    json: { organization: 'EG', until: '2026-04-23T10:00:00Z', reason: 'An election.' },
  }),
  'POST /api/v1/groups/:group/deadline-policies': () => ({ json: { ...aPolicy, validFrom: '2026-01-01' } }),
  'POST /api/v1/groups/:group/record-policies': () => ({ json: { ...usualRules, validFrom: '2026-01-01' } }),
  'POST /api/v1/meetings/:meeting/sessions': () => ({ json: { day: '2026-05-04', starts: '09:30' } }),
  'POST /api/v1/meetings/:meeting/sessions/:session/moving': () => ({ json: { day: '2026-08-01' } }),
  'POST /api/v1/meetings/:meeting/sessions/:session/state': () => ({ json: { state: 'scheduled' } }),
  'POST /api/v1/meetings/:meeting/notes': () => ({ json: { kind: 'point', texts: { en: 'A point' } } }),
  'POST /meetings/:meeting/statements': () => ({ fields: { text: '' } }),
  'PUT /api/v1/meetings/:meeting/annotations/:item': () => ({ json: {} }),
  'PUT /api/v1/meetings/:meeting/attendance/:session': () => ({ json: { present: [], apologies: [] } }),
  'PUT /api/v1/meetings/:meeting/statements/limit': () => ({ json: { hours: 2 } }),
  'POST /api/v1/meetings/:meeting/statements': () => ({ inParts: true, fields: { metadata: JSON.stringify({ language: 'en', text: '' }) } }),
  'PATCH /api/v1/meetings/:meeting/statements/:statement': () => ({ json: { text: 'Otherwise' } }),
  'POST /api/v1/meetings/:meeting/statements/:statement/decision': () => ({ json: { decision: 'in-full' } }),
  'POST /meetings/:slug/record/edited': () => ({ inParts: true, fields: {} }),
  'POST /api/v1/meetings/:meeting/record/edited': () => ({ inParts: true, fields: {} }),
  'POST /api/v1/meetings/:meeting/record/edited/:edited': () => ({ json: { accept: [] } }),
  'POST /meetings/:slug/record/corrections': () => ({ fields: { paragraph: 'p1', text: '' } }),
  'POST /api/v1/meetings/:meeting/record/corrections': () => ({ json: { paragraph: 'p99', language: 'en', text: 'Otherwise' } }),
  'POST /api/v1/meetings/:meeting/record/corrections/:correction/decision': () => ({ json: { decision: 'accepted' } }),
  'POST /api/v1/meetings/:meeting/record/corrections/:correction/appeal': () => ({ json: { reason: 'The clock' } }),
  'POST /api/v1/meetings/:meeting/record/approvals': () => ({ json: {} }),
  'POST /api/v1/meetings/:meeting/record/editions': () => ({ json: { kind: 'provisional' } }),
  'POST /api/v1/meetings/:meeting/record/paragraphs': () => ({ json: { texts: { en: 'A paragraph' } } }),
  'POST /api/v1/meetings/:meeting/record/paragraphs/:paragraph/split': () => ({ json: { texts: { en: 'Nothing is split.' } } }),
  'POST /api/v1/meetings/:meeting/record/paragraphs/:paragraph/shift': () => ({ json: { to: 'up' } }),
  'POST /api/v1/groups/:group/reports': () => ({ json: { titles: { en: 'A report' }, meetings: [] } }),
  'POST /api/v1/groups/:group/reports/:report/submission': ({ otherMeeting }) => ({ json: { meeting: otherMeeting.slug } }),
  'POST /api/v1/groups/:group/reports/:report/adoption': ({ otherMeeting }) => ({ json: { meeting: otherMeeting.slug } }),
  'POST /api/v1/groups/:group/reports/:report/issue': () => ({ json: {} }),
  'POST /api/v1/groups/:group/reports/:report/paragraphs': () => ({ json: { section: 'none', texts: { en: 'A paragraph' } } }),
  'POST /api/v1/groups/:group/reports/:report/paragraphs/:paragraph/split': () => ({ json: { texts: { en: 'Nothing is split.' } } }),
  'POST /api/v1/groups/:group/reports/:report/paragraphs/:paragraph/move': () => ({ json: { section: 'none' } }),
  'POST /api/v1/groups/:group/reports/:report/paragraphs/:paragraph/shift': () => ({ json: { to: 'up' } }),
  'POST /groups/:slug/transmissions/:number/reception': ({ papers }) => ({ fields: { symbol: papers.foreign.symbol } }),
  'POST /api/v1/groups/:group/transmissions': () => ({ json: { document: 'C08/50', addressee: 'wg-alpha', purpose: 'information' } }),
  'POST /api/v1/groups/:group/transmissions/:transmission/reception': ({ papers }) => ({ json: { symbol: papers.foreign.symbol } }),
  'POST /api/v1/groups/:group/transmissions/:transmission/answer': () => ({ json: { answer: 'noted' } }),
  'POST /api/v1/meetings/:meeting/outcomes/:note': () => ({ json: { state: 'open' } }),
  'POST /api/v1/meetings/:meeting/outcomes/:note/agreement': ({ meeting }) => ({ json: { verdict: 'sent-back', at: meeting.slug } }),
  'PUT /api/v1/meetings/:meeting/agenda': () => ({ json: { items: [] } }),
  'POST /api/v1/meetings/:meeting/agenda': () => ({ json: { code: '1', titles: { en: 'Opening' } } }),
  'POST /api/v1/meetings/:meeting/agenda/:item/shift': () => ({ json: { to: 'down' } }),
  'POST /api/v1/meetings/:meeting/agenda/:item/split': () => ({ json: { code: '1', titles: { en: 'Opening' } } }),
  'POST /api/v1/groups/:group/subgroups': () => ({
    json: { slug: 'wg-beta', kind: 'ad-hoc', names: { en: 'Taken' }, convenor: 'nobody@plenary.example', mandate: { en: 'Nothing' } },
  }),
  'POST /api/v1/groups/:group/mandates': () => ({ json: { validFrom: '2026', text: { en: 'What it is to do.' } } }),
  'POST /meetings/:slug/change': () => ({ fields: { days: '2026-05-04', zone: 'Europe/Zurich' } }),
  'POST /api/v1/meetings/:meeting/state': () => ({ json: { state: 'planned' } }),
  'POST /api/v1/meetings/:meeting/contributions': () => inParts,
  'POST /api/v1/groups/:group/contributions': () => inParts,
  'POST /api/v1/groups/:group/liaisons': () => ({
    inParts: true,
    fields: { metadata: JSON.stringify({ direction: 'out', titles: { en: 'A title' }, language: 'en', addressees: [{ name: 'UNESCO', purpose: 'action' }] }) },
  }),
  'POST /api/v1/groups/:group/liaisons/:number/state': () => ({ json: { state: 'answered' } }),
  'POST /api/v1/meetings/:meeting/entries': () => inParts,
  'POST /api/v1/groups/:group/seats': () => ({ json: { email: 'nobody@plenary.example', role: 'chair' } }),
  'POST /api/v1/groups/:group/seats/ending': () => ({ json: { email: 'nobody@plenary.example', role: 'chair' } }),
  'POST /api/v1/contributions/:contribution/files': () => inParts,
  'POST /api/v1/meetings/:meeting/documents': () => inParts,
  'POST /api/v1/meetings/:meeting/number-blocks': () => ({ json: { titles: { en: 'A title' }, count: 1 } }),
};

/** How one comes to a paper through one of the routes of a door. */
export async function askingForPaper(place: Place, paper: Paper, way: string): Promise<Asking> {
  const [route = '', part] = way.split(' = ');
  const path = route
    .replace(/^\w+ /, '')
    .replace(/\/:(slug|document)/, `/${paper.slug}`)
    .replace(/:part|:variant\/:file/, part ?? '')
    .replace(':key', encodeURIComponent(paper.symbol))
    .replace('*spelling', paper.symbol);
  const changes =
    !route.startsWith('GET') &&
    /(posting|withdrawal|restoration|particulars|description|access|treatments|confirmation|lateness|relations|placings|return)$/.test(route);
  const afterwards = changes ? await place.memory.remember(paper.slug) : undefined;
  return { path, ...(afterwards ? { afterwards } : {}), sending: sendingTo(route) };
}

function sendingTo(route: string): Sending {
  if (/ \/api\/.*:document\/files$/.test(route)) return { inParts: true, fields: { metadata: '{}' } };
  if (/revisions|replacements|:document\/(files|variants|translations|exchange)$/.test(route)) return inParts;
  if (route.endsWith('/particulars')) return route.includes(' /api/') ? { json: { titles: { en: 'A title' } } } : { fields: { title: 'A title' } };
  if (route.endsWith('/merges')) return route.includes(' /api/') ? { json: { documents: ['NO-SUCH-1/1'] } } : { fields: { documents: 'NO-SUCH-1/1' } };
  if (/\/placings(\/ending)?$/.test(route)) return route.includes(' /api/') ? { json: { group: 'ahg-alpha' } } : { fields: { place: 'group:ahg-alpha', items: '' } };
  const said: Record<string, string> = route.endsWith('/treatments') ? { outcome: 'noted' } : {};
  if (/\/relations(\/taking-back)?$/.test(route)) Object.assign(said, { type: 'refers-to', group: 'wg-alpha' });
  if (route.endsWith('/access')) Object.assign(said, { access: 'restricted', reason: 'It names persons.' });
  if (route.endsWith('/return')) said.reason = 'A page is missing.';
  if (route.endsWith('/lateness')) said.documentClass = 'contribution';
  return route.includes(' /api/') ? { json: said } : { fields: said };
}
