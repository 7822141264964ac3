import { randomUUID } from 'node:crypto';
import type { Fields, ReaderName, Things } from './gallery.js';

/** One page in one state, as one reader gets it: by its address, or as the answer to a form. */
export interface Exhibit {
  name: string;
  reader: ReaderName;
  path: string;
  status: number;
  form?: Fields;
}

/** Every page of the portal, with something on it, with nothing on it, and with something wrong. */
export function exhibitsOf(things: Things): Exhibit[] {
  return [
    ...[...publicPlaces(), ...documents(things), ...refusals(things), ...comingIn(things), ...accounts()],
    ...[...contributing(things), ...serving(things), ...receiving(things), ...keepingPeople(things), ...registering(things)],
  ];
}

function publicPlaces(): Exhibit[] {
  return [
    shown('front page', 'visitor', '/'),
    shown('front page of a delegate', 'france', '/'),
    shown('groups', 'visitor', '/groups'),
    shown('group', 'visitor', '/groups/wg-wsis'),
    shown('ad hoc group', 'visitor', '/groups/wg-wsis-adhoc-internet'),
    shown('group that its secretary sees', 'secretariat', '/groups/wg-wsis'),
    shown('events', 'visitor', '/events'),
    shown('event', 'visitor', '/events/connect-africa-2007'),
    shown('event with several chairs', 'secretariat', '/events/facilitators-3rd-2008'),
    shown('event of which little is known', 'visitor', '/events/wtsa'),
    shown('offices', 'visitor', '/offices'),
    shown('office', 'visitor', '/offices/bdt-director'),
    shown('office that the secretariat may change', 'secretariat', '/offices/deputy-secretary-general'),
    shown('action lines', 'visitor', '/action-lines'),
    shown('action line', 'visitor', '/action-lines/C6'),
    shown('documents of an action line', 'visitor', '/documents?actionLine=C2&office=bdt-director'),
    shown('instruments', 'visitor', '/instruments'),
    shown('instrument', 'visitor', '/instruments/resolution-102-antalya-2006'),
    shown('instrument that the secretariat may change', 'secretariat', '/instruments/tunis-agenda'),
    shown('meetings', 'visitor', '/meetings'),
    shown('meeting without days', 'visitor', '/meetings/wg-wsis-11'),
    shown('meeting of the past', 'visitor', '/meetings/wg-wsis-13'),
    shown('meeting as a table', 'visitor', '/meetings/wg-wsis-13?view=table&sort=-symbol&as=pdf'),
    shown('meeting to come', 'visitor', '/meetings/wg-wsis-14'),
    shown('meeting to come of a delegate', 'france', '/meetings/wg-wsis-14'),
    shown('meeting that sits now', 'visitor', '/meetings/wg-check-1'),
    shown('meeting in which nothing matches', 'visitor', '/meetings/wg-wsis-13?words=zzzz'),
    shown('about symbols', 'visitor', '/about/symbols'),
    shown('about accessibility', 'visitor', '/about/accessibility'),
    shown('about the API', 'visitor', '/about/api'),
  ];
}

function documents({ papers }: Things): Exhibit[] {
  return [
    shown('documents', 'visitor', '/documents'),
    shown('documents, the second page', 'visitor', '/documents?page=2'),
    shown('documents that a search finds', 'visitor', '/documents?q=internet'),
    shown('documents that no search finds', 'visitor', '/documents?q=WG-WSIS-12%2F99x'),
    shown('document', 'visitor', '/documents/wg-wsis-12-9'),
    shown('document of another body', 'visitor', '/documents/c08-50'),
    shown('document with a revision', 'visitor', `/documents/${papers.open}`),
    shown('revision', 'visitor', `/documents/${papers.open}/rev1`),
    shown('original that was revised', 'visitor', `/documents/${papers.open}/rev0`),
    shown('document of its author', 'france', `/documents/${papers.open}`),
    shown('document to be confirmed', 'egypt', `/documents/${papers.joint}`),
    shown('document that the secretary has to check', 'secretariat', `/documents/${papers.unposted}`),
    shown('withdrawn document', 'visitor', `/documents/${papers.withdrawn}`),
  ];
}

function refusals({ papers, brokenReceipt }: Things): Exhibit[] {
  return [
    shown('document that members read', 'visitor', `/documents/${papers.members}`, 401),
    shown('document that members read, for others', 'outsider', `/documents/${papers.members}`, 403),
    shown('document that the group reads', 'visitor', `/documents/${papers.group}`, 401),
    shown('document that is not there', 'visitor', '/documents/wg-wsis-12-99', 404),
    shown('variant that is not there', 'visitor', '/documents/wg-wsis-12-9/rev7', 404),
    shown('nothing there', 'visitor', '/nowhere', 404),
    shown('a page for whoever has signed in', 'visitor', '/account', 401),
    shown('a page for the secretariat', 'france', '/groups/new', 403),
    shown('a fault of our own', 'france', `/receipts/${brokenReceipt}`, 500),
  ];
}

function comingIn({ signInLink, passwordLink }: Things): Exhibit[] {
  const [link, setting] = [new URL(signInLink).pathname, new URL(passwordLink).pathname];
  return [
    shown('sign-in', 'visitor', '/sign-in?next=/delegation'),
    wrong('sign-in', 'visitor', '/sign-in', { email: 'nobody', password: '' }),
    shown('link to sign in', 'visitor', link),
    shown('link that works no more', 'visitor', '/sign-in/worn', 410),
    shown('forgotten password', 'visitor', '/password/forgotten'),
    wrong('forgotten password', 'visitor', '/password/forgotten', { email: 'nobody' }),
    { ...shown('letter on its way', 'visitor', '/password/forgotten'), form: { email: 'nobody@plenary.example' } },
    shown('new password', 'visitor', setting),
    wrong('new password', 'visitor', setting, { password: 'short' }),
    shown('link to a new password that works no more', 'visitor', '/password/worn', 410),
  ];
}

function accounts(): Exhibit[] {
  return [
    shown('account', 'france', '/account?done=profile'),
    shown('account without a seat', 'outsider', '/account'),
    wrong('account, time zone', 'france', '/account', { language: '', zone: 'Nowhere/Else' }),
    wrong('account, password', 'france', '/account/password', { current: '', password: 'short' }),
    wrong('account, token', 'france', '/account/tokens', { name: '', scope: 'read', days: '999999' }),
    { ...shown('account with a new token', 'outsider', '/account/tokens'), form: { name: 'a program', scope: 'read', days: '30' } },
  ];
}

function contributing({ papers, receipt, draft, faultyDraft }: Things): Exhibit[] {
  const answers = { title: 'Half done', language: '', purpose: '', sources: 'Atlantis', items: ['4', '5'], act: 'submit' };
  return [
    shown('contribution', 'france', '/meetings/wg-wsis-14/contributions/new'),
    shown('contribution to a closed meeting', 'france', '/meetings/wg-wsis-13/contributions/new'),
    shown('contribution with what its file tells', 'france', `/contributions/${draft}`),
    wrong('contribution', 'france', `/contributions/${faultyDraft}`, answers),
    wrong('contribution without a file', 'france', '/meetings/wg-wsis-14/contributions', { key: randomUUID(), ...answers }),
    shown('revision of one’s own', 'france', `/meetings/wg-wsis-14/contributions/new?revises=${papers.open}`),
    shown('receipt', 'france', `/receipts/${receipt}`),
    shown('contribution to a group', 'france', '/groups/wg-wsis/contributions/new'),
    shown('delegation', 'france', '/delegation'),
    shown('delegation that is asked to confirm', 'egypt', '/delegation'),
    shown('delegation of nobody', 'outsider', '/delegation'),
    shown('replacement', 'france', `/documents/${papers.unposted}/replacements/new`),
    wrong('replacement', 'france', `/documents/${papers.unposted}/replacements`, {}),
    shown('withdrawal by its author', 'france', `/documents/${papers.open}/withdrawal`),
  ];
}

/** What the secretariat does with what arrives. */
function receiving({ papers }: Things): Exhibit[] {
  return [
    shown('inbox of a meeting', 'secretariat', '/meetings/wg-wsis-14/inbox?tray=all'),
    shown('inbox of a group', 'secretariat', '/groups/wg-wsis/inbox'),
    shown('tray in which there is nothing', 'secretariat', '/meetings/wg-wsis-14/inbox?tray=returned&words=zzzz'),
    wrong('posting of several', 'secretariat', '/groups/wg-wsis/postings', { meeting: 'wg-wsis-14' }),
    shown('return of a paper', 'secretariat', `/documents/${papers.unposted}/return`),
    wrong('return of a paper', 'secretariat', `/documents/${papers.unposted}/return`, { reason: '' }),
    shown('exchange of files', 'secretariat', `/documents/${papers.unposted}/exchange`),
    wrong('exchange of files', 'secretariat', `/documents/${papers.unposted}/exchange`, { reason: '' }),
    shown('entry of a letter', 'secretariat', '/meetings/wg-wsis-14/entries/new'),
    wrong('entry of a letter', 'secretariat', '/meetings/wg-wsis-14/entries', { key: 'a-key-of-an-entry', organization: 'Atlantis', how: 'pigeon' }),
    shown('translations of a meeting', 'secretariat', '/meetings/wg-wsis-14/translations'),
    wrong('translations of a meeting', 'secretariat', '/meetings/wg-wsis-14/translations', { state: 'requested', dueOn: 'then' }),
    shown('translations of a document', 'secretariat', `/documents/${papers.open}/translations`),
    wrong('translations of a document', 'secretariat', `/documents/${papers.open}/translations`, { language: 'ar', variant: 'rev0' }),
    shown('meeting with a visitor’s eyes', 'secretariat', '/meetings/wg-wsis-14?eyes=visitor'),
    shown('document with a visitor’s eyes', 'secretariat', `/documents/${papers.group}?eyes=visitor`),
    shown('seats from a table', 'secretariat', '/groups/wg-wsis/seat-imports'),
    wrong('seats from a table', 'secretariat', '/groups/wg-wsis/seat-imports', { text: 'email,role\nnobody,king', act: 'apply' }),
  ];
}

function serving({ papers, editedDrafts }: Things): Exhibit[] {
  const seat = { email: 'nobody', name: '', organization: '', role: '' };
  return [
    shown('new group', 'secretariat', '/groups/new'),
    wrong('new group', 'secretariat', '/groups', { acronym: '?', kind: '', deadlineDays: 'many', zone: 'Nowhere' }),
    shown('liaison statements of a group', 'visitor', '/groups/wg-wsis/liaisons'),
    shown('liaison statements that the secretary keeps', 'secretariat', '/groups/wg-wsis/liaisons'),
    shown('incoming liaison statement', 'secretariat', '/groups/wg-wsis/liaisons/new?direction=in'),
    shown('outgoing liaison statement', 'secretariat', '/groups/wg-wsis/liaisons/new?direction=out'),
    wrong('incoming liaison statement', 'secretariat', '/groups/wg-wsis/liaisons', { direction: 'in', replyBy1: 'soon' }),
    shown('what changed between two variants', 'visitor', `/documents/${papers.open}/changes?from=rev0&to=rev1`),
    shown('relations of a document', 'secretariat', `/documents/${papers.open}/relations`),
    wrong('relations of a document', 'secretariat', `/documents/${papers.open}/relations`, { type: '', target: '' }),
    shown('documents to be merged', 'secretariat', `/documents/${papers.open}/merges`),
    wrong('documents to be merged', 'secretariat', `/documents/${papers.open}/merges`, { documents: 'WG-NOWHERE-1/1' }),
    shown('document to be put elsewhere', 'secretariat', `/documents/${papers.open}/placings`),
    wrong('document to be put elsewhere', 'secretariat', `/documents/${papers.open}/placings`, { place: '', items: '99' }),
    shown('series of a group', 'visitor', '/groups/wg-wsis/series'),
    shown('series of a group that its secretary sees', 'secretariat', '/groups/wg-wsis/series'),
    shown('new series', 'secretariat', '/groups/wg-wsis/series/new'),
    wrong('new series', 'secretariat', '/groups/wg-wsis/series', { letters: '?', mostOpen: '0' }),
    shown('series', 'secretariat', '/groups/wg-wsis/series/plain'),
    shown('new event', 'secretariat', '/events/new'),
    wrong('new event', 'secretariat', '/events', { slug: 'A B', kind: 'forum', from: 'then', zone: 'Nowhere', figures_en: 'many' }),
    shown('change of an event', 'secretariat', '/events/facilitators-3rd-2008/changes/new'),
    wrong('change of an event', 'secretariat', '/events/connect-africa-2007/changes', { slug: 'x', kind: 'summit', name_en: 'X', documents: 'WG-WSIS-99/9' }),
    shown('new office', 'secretariat', '/offices/new'),
    wrong('new office', 'secretariat', '/offices', { code: 'A B', organization: 'Atlantis' }),
    shown('change of an office', 'secretariat', '/offices/tsb-director/changes/new'),
    wrong('change of an office', 'secretariat', '/offices/tsb-director/changes', {}),
    shown('holder of an office', 'secretariat', '/offices/deputy-secretary-general/holdings/new'),
    wrong('holder of an office', 'secretariat', '/offices/deputy-secretary-general/holdings', { name: '', from: 'then', until: '2' }),
    shown('facilitator', 'secretariat', '/action-lines/C6/facilitations/new'),
    wrong('facilitator', 'secretariat', '/action-lines/C6/facilitations', { facilitator: 'Atlantis', role: 'lead', from: '2008' }),
    shown('new instrument', 'secretariat', '/instruments/new'),
    wrong('new instrument', 'secretariat', '/instruments', { kind: 'resolution', number: 'many', place_en: 'Geneva, 7', year: '12' }),
    shown('change of an instrument', 'secretariat', '/instruments/resolution-8-rev-doha-2006/changes/new'),
    wrong('change of an instrument', 'secretariat', '/instruments/tunis-agenda/changes', { kind: 'agenda' }),
    shown('new meeting', 'secretariat', '/groups/wg-wsis/meetings/new'),
    wrong('new meeting', 'secretariat', '/groups/wg-wsis/meetings', { number: 'x', days: ['never'], deadlineTime: '25:00' }),
    shown('meeting to be changed', 'secretariat', '/meetings/wg-wsis-14/change'),
    wrong('meeting to be changed', 'secretariat', '/meetings/wg-wsis-14/change', { version: '99', days: ['2026-01-01'], place_fr: 'Ici' }),
    shown('state of a meeting', 'secretariat', '/meetings/wg-wsis-14/state'),
    wrong('state of a meeting', 'secretariat', '/meetings/wg-wsis-14/state', { state: 'cancelled', reason: '' }),
    shown('deadlines of a meeting', 'secretariat', '/meetings/wg-wsis-14/deadlines'),
    wrong('deadlines of a meeting', 'secretariat', '/meetings/wg-wsis-14/deadlines', { documentClass: 'chair', day: 'x', effect: 'accept' }),
    shown('group to be changed', 'secretariat', '/groups/wg-wsis/change'),
    wrong('group to be changed', 'secretariat', '/groups/wg-wsis/change', { acronym: '?', zone: 'Nowhere', version: '99' }),
    shown('new subgroup', 'secretariat', '/groups/wg-wsis/subgroups/new'),
    wrong('new subgroup', 'secretariat', '/groups/wg-wsis/subgroups', { slug: '?', kind: 'ad-hoc', convenor: 'nobody' }),
    shown('new mandate', 'secretariat', '/groups/wg-wsis/mandates/new'),
    wrong('new mandate', 'secretariat', '/groups/wg-wsis/mandates', { validFrom: 'then', items: '' }),
    shown('deadline policies', 'visitor', '/groups/wg-wsis/deadline-policies'),
    shown('new deadline policy', 'secretariat', '/groups/wg-wsis/deadline-policies/new'),
    wrong('new deadline policy', 'secretariat', '/groups/wg-wsis/deadline-policies', { validFrom: '2020-01-01', recentDays: '21' }),
    shown('record policies', 'visitor', '/groups/wg-wsis/record-policies'),
    shown('new record policy', 'secretariat', '/groups/wg-wsis/record-policies/new'),
    wrong('new record policy', 'secretariat', '/groups/wg-wsis/record-policies', { validFrom: '2020-01-01', windowDays: '0' }),
    shown('lateness of a document', 'secretariat', `/documents/${papers.open}/lateness`),
    wrong('lateness of a document', 'secretariat', `/documents/${papers.open}/lateness`, { documentClass: 'contribution', notLate: '1' }),
    shown('agenda', 'secretariat', '/meetings/wg-wsis-13/agenda'),
    wrong('agenda', 'secretariat', '/meetings/wg-wsis-13/agenda', { act: 'remove:4', version: '99' }),
    shown('new item', 'secretariat', '/meetings/wg-wsis-13/agenda/new'),
    wrong('new item', 'secretariat', '/meetings/wg-wsis-13/agenda/new', { code: '', depth: '0' }),
    shown('item', 'secretariat', '/meetings/wg-wsis-13/agenda/items/4'),
    wrong('item', 'secretariat', '/meetings/wg-wsis-13/agenda/items/4', { code: '4', depth: '0', title_fr: 'Autre', version: '99' }),
    shown('item to be split', 'secretariat', '/meetings/wg-wsis-13/agenda/items/4/split'),
    shown('floor', 'chairman', '/meetings/wg-wsis-14/floor'),
    wrong('floor', 'chairman', '/meetings/wg-wsis-14/notes', { kind: 'point', by: 'France', text: '', item: '99' }),
    shown('hall', 'chairman', '/meetings/wg-wsis-14/hall'),
    shown('note', 'chairman', '/meetings/wg-wsis-14/notes/1'),
    shown('annotated agenda', 'chairman', '/meetings/wg-wsis-14/annotations'),
    shown('annotation', 'chairman', '/meetings/wg-wsis-14/annotations/4'),
    wrong('annotation', 'chairman', '/meetings/wg-wsis-14/annotations/4', { speech: 'Otherwise', version: '99' }),
    shown('attendance', 'chairman', '/meetings/wg-wsis-13/attendance'),
    shown('sheet of a sitting', 'chairman', '/meetings/wg-wsis-13/attendance/1'),
    wrong('sheet of a sitting', 'chairman', '/meetings/wg-wsis-13/attendance/1', { present: ['nobody'], version: '99' }),
    shown('statements', 'chairman', '/meetings/wg-wsis-14/statements'),
    wrong('statements', 'chairman', '/meetings/wg-wsis-14/statements/limit', { hours: '9999' }),
    shown('new statement', 'france', '/meetings/wg-wsis-14/statements/new'),
    wrong('new statement', 'france', '/meetings/wg-wsis-14/statements', { item: '99', text: '' }),
    shown('statement to be decided', 'chairman', '/meetings/wg-wsis-14/statements/1'),
    wrong('statement to be decided', 'chairman', '/meetings/wg-wsis-14/statements/1/decision', { decision: 'declined', answer: '' }),
    shown('statement that can be changed', 'france', '/meetings/wg-wsis-14/statements/1'),
    wrong('statement that can be changed', 'france', '/meetings/wg-wsis-14/statements/1', { text: 'Otherwise', version: '99' }),
    shown('statement that was declined', 'france', '/meetings/wg-wsis-14/statements/2'),
    shown('record', 'france', '/meetings/wg-wsis-14/record'),
    shown('earlier edition of a record', 'france', '/meetings/wg-wsis-14/record/editions/1'),
    shown('outcomes', 'france', '/groups/wg-wsis/outcomes?state=carried-over'),
    shown('outcome that is followed up', 'chairman', '/meetings/wg-wsis-14/outcomes/2'),
    wrong('outcome that is followed up', 'chairman', '/meetings/wg-wsis-14/outcomes/2', { state: 'x', dueOn: 'x', version: '1' }),
    shown('outcomes with what awaits agreement', 'chairman', '/groups/wg-wsis/outcomes'),
    shown('outcome that awaits agreement', 'chairman', '/meetings/wg-wsis-14/outcomes/8'),
    shown('form of agreement', 'chairman', '/meetings/wg-wsis-14/outcomes/8/agreement'),
    wrong('form of agreement', 'chairman', '/meetings/wg-wsis-14/outcomes/8/agreement', { verdict: 'x', at: 'wg-wsis-14' }),
    shown('decisions of a record', 'france', '/meetings/wg-wsis-14/record/decisions'),
    shown('changes of a record', 'france', '/meetings/wg-wsis-14/record/changes'),
    shown('changes of a record under work', 'chairman', '/meetings/wg-wsis-14/record/changes?to=draft'),
    shown('corrections', 'france', '/meetings/wg-wsis-14/record/corrections'),
    shown('new correction', 'france', '/meetings/wg-wsis-14/record/corrections/new?paragraph=p2'),
    wrong('new correction', 'france', '/meetings/wg-wsis-14/record/corrections', { paragraph: 'p2', text: '' }),
    shown('correction to be decided', 'chairman', '/meetings/wg-wsis-14/record/corrections/1'),
    wrong('correction to be decided', 'chairman', '/meetings/wg-wsis-14/record/corrections/1/decision', { decision: 'refused', answer: '' }),
    shown('correction that was decided', 'france', '/meetings/wg-wsis-14/record/corrections/2'),
    shown('record to be sent out', 'chairman', '/meetings/wg-wsis-14/record/editions/new'),
    wrong('record to be sent out', 'chairman', '/meetings/wg-wsis-14/record/editions', { kind: 'approved', day: 'x', time: '9', version: '1' }),
    shown('approved record', 'visitor', '/meetings/wg-check-1/record'),
    shown('corrigenda', 'secretariat', '/meetings/wg-check-1/record/corrigenda'),
    shown('corrigendum', 'visitor', '/meetings/wg-check-1/record/corrigenda/1'),
    shown('draft of a record', 'chairman', '/meetings/wg-wsis-14/record/draft'),
    shown('follow-up note', 'france', '/meetings/wg-wsis-14/follow-up'),
    shown('reports of a group', 'chairman', '/groups/wg-wsis/reports'),
    shown('new report', 'chairman', '/groups/wg-wsis/reports/new'),
    wrong('new report', 'chairman', '/groups/wg-wsis/reports', { title: '', originalLanguage: 'xx' }),
    shown('report', 'visitor', '/groups/wg-wsis/reports/1'),
    shown('report that is not issued', 'chairman', '/groups/wg-wsis/reports/2'),
    shown('draft of a report', 'chairman', '/groups/wg-wsis/reports/2/draft'),
    shown('cover of a report', 'chairman', '/groups/wg-wsis/reports/2/cover'),
    wrong('cover of a report', 'chairman', '/groups/wg-wsis/reports/2/cover', { title: '', version: '1' }),
    shown('report to be shown', 'chairman', '/groups/wg-wsis/reports/2/submission'),
    wrong('report to be shown', 'chairman', '/groups/wg-wsis/reports/2/submission', { meeting: '' }),
    shown('report to be adopted', 'chairman', '/groups/wg-wsis/reports/2/adoption'),
    shown('report to be issued', 'chairman', '/groups/wg-wsis/reports/2/issue'),
    wrong('report to be issued', 'chairman', '/groups/wg-wsis/reports/2/issue', { symbol: 'x', dated: 'then' }),
    shown('forwarded documents', 'secretariat', '/groups/council/transmissions'),
    shown('document to be forwarded', 'secretariat', '/groups/council/transmissions/new'),
    wrong('document to be forwarded', 'secretariat', '/groups/council/transmissions', { document: 'x', addressee: 'tdag', purpose: 'information' }),
    shown('forwarded document', 'secretariat', '/groups/council/transmissions/1'),
    shown('new paragraph of a report', 'chairman', '/groups/wg-wsis/reports/2/paragraphs/new'),
    wrong('new paragraph of a report', 'chairman', '/groups/wg-wsis/reports/2/paragraphs', { section: 'introduction', text: '' }),
    shown('paragraph of a report', 'chairman', '/groups/wg-wsis/reports/2/paragraphs/p2'),
    shown('paragraph of a report to be split', 'chairman', '/groups/wg-wsis/reports/2/paragraphs/p2/split'),
    wrong('paragraph of a report to be split', 'chairman', '/groups/wg-wsis/reports/2/paragraphs/p2/split', { text_en: 'Whole', version: '1' }),
    shown('record that nobody has compiled', 'chairman', '/meetings/wg-wsis-11/record/draft'),
    shown('paragraph to be split', 'chairman', '/meetings/wg-wsis-14/record/paragraphs/p2/split'),
    wrong('paragraph to be split', 'chairman', '/meetings/wg-wsis-14/record/paragraphs/p2/split', { text_en: 'Whole', version: '1' }),
    shown('draft to be edited in Word', 'chairman', '/meetings/wg-wsis-14/record/edited'),
    wrong('draft to be edited in Word', 'chairman', '/meetings/wg-wsis-14/record/edited', {}),
    shown('draft that came back', 'chairman', `/meetings/wg-wsis-14/record/edited/${editedDrafts.waiting}`),
    wrong('draft that came back', 'chairman', `/meetings/wg-wsis-14/record/edited/${editedDrafts.waiting}`, { accept: 'p1-99' }),
    shown('draft that came back and was decided', 'chairman', `/meetings/wg-wsis-14/record/edited/${editedDrafts.decided}`),
    shown('new paragraph', 'chairman', '/meetings/wg-wsis-14/record/paragraphs/new'),
    wrong('new paragraph', 'chairman', '/meetings/wg-wsis-14/record/paragraphs', { item: '99', text: '' }),
    shown('paragraph', 'chairman', '/meetings/wg-wsis-14/record/paragraphs/p2'),
    shown('sessions', 'secretariat', '/meetings/wg-wsis-13/sessions'),
    shown('new session', 'secretariat', '/meetings/wg-wsis-14/sessions/new'),
    wrong('new session', 'secretariat', '/meetings/wg-wsis-14/sessions', { day: 'x', starts: '9', group: 'nowhere', kind: '' }),
    shown('session', 'secretariat', '/meetings/wg-wsis-13/sessions/1'),
    shown('session to be moved', 'secretariat', '/meetings/wg-wsis-13/sessions/1/moving'),
    wrong('session to be moved', 'secretariat', '/meetings/wg-wsis-13/sessions/1/moving', { day: 'x' }),
    shown('new seat', 'secretariat', '/groups/wg-wsis/seats/new'),
    wrong('new seat', 'secretariat', '/groups/wg-wsis/seats', seat),
    shown('description', 'secretariat', '/documents/wg-wsis-12-6/description'),
    wrong('description', 'secretariat', '/documents/wg-wsis-12-6/description', { main: 'C12', citations: 'Resolution 9999' }),
    shown('treatment', 'secretariat', '/documents/wg-wsis-13-4/treatments/new'),
    wrong('treatment', 'secretariat', '/documents/wg-wsis-13-4/treatments', { outcome: '' }),
    shown('withdrawal', 'secretariat', `/documents/${papers.open}/withdrawal`),
    wrong('withdrawal', 'secretariat', `/documents/${papers.open}/withdrawal`, { reason: 'Because. '.repeat(80) }),
  ];
}

function keepingPeople({ people, accountRequests, imports }: Things): Exhibit[] {
  const wish = { name: 'Zoe', email: 'zoe@plenary.example', organization: 'FR', why: 'To take part.' };
  const entity = { name_en: '', kind: '', code: 'not a code' };
  return [
    shown('entities', 'visitor', '/organizations'),
    shown('entities that no search finds', 'visitor', '/organizations?q=zzzz'),
    shown('entity', 'visitor', '/organizations/FR'),
    shown('entity with its people', 'secretariat', '/organizations/FR'),
    shown('entity that is not there', 'visitor', '/organizations/XX', 404),
    shown('new entity', 'secretariat', '/organizations/new'),
    wrong('new entity', 'secretariat', '/organizations', entity),
    shown('changing an entity', 'secretariat', '/organizations/FR/edit'),
    wrong('changing an entity', 'secretariat', '/organizations/FR', entity),
    shown('people', 'secretariat', '/people'),
    shown('people whom no search finds', 'secretariat', '/people?q=zzzz&organization=FR'),
    shown('new person', 'secretariat', '/people/new?organization=FR'),
    wrong('new person', 'secretariat', '/people', { name: '', email: 'nobody', organization: '' }),
    shown('person', 'secretariat', `/people/${people.delegate}`),
    shown('person, herself', 'france', `/people/${people.delegate}`),
    shown('person who has left', 'secretariat', `/people/${people.gone}`),
    shown('participants', 'visitor', '/meetings/wg-wsis-14/participants'),
    shown('participants for a member', 'france', '/meetings/wg-wsis-14/participants'),
    shown('participants for the secretary', 'secretariat', '/meetings/wg-wsis-14/participants'),
    shown('one’s own part', 'egypt', '/meetings/wg-wsis-14/participation'),
    wrong('one’s own part', 'france', '/meetings/wg-wsis-14/participation', { organization: '', capacity: '' }),
    shown('part of somebody without an entity', 'outsider', '/meetings/wg-wsis-14/participation'),
    shown('application', 'secretariat', `/meetings/wg-wsis-14/participants/${people.delegate}`),
    wrong('application', 'secretariat', `/meetings/wg-wsis-14/participants/${people.delegate}/refusal`, { reason: '' }),
    shown('import', 'secretariat', '/people/import'),
    wrong('import', 'secretariat', '/people/import', { text: 'nothing of the kind' }),
    shown('import that can be applied', 'secretariat', `/people/import/${imports.sound}`),
    shown('import with problems', 'secretariat', `/people/import/${imports.faulty}`),
    shown('import that was applied', 'secretariat', `/people/import/${imports.applied}`),
    shown('naming a focal point', 'secretariat', '/organizations/FR/focal-points'),
    wrong('naming a focal point', 'secretariat', '/organizations/FR/focal-points', { email: 'x', from: 'y' }),
    shown('asking for an account', 'visitor', '/account/request'),
    wrong('asking for an account', 'visitor', '/account/request', { ...wish, email: '', why: '' }),
    { ...shown('account that was asked for', 'visitor', '/account/request'), form: wish },
    shown('confirming a request', 'visitor', accountRequests.link),
    shown('request that cannot be confirmed', 'visitor', '/account/request/worn', 410),
    shown('requests for accounts', 'secretariat', '/account/requests?done=approved'),
    shown('request for an account', 'secretariat', `/account/requests/${accountRequests.waiting}`),
    wrong('declining a request', 'secretariat', `/account/requests/${accountRequests.waiting}/declining`, { reason: '' }),
    shown('request that was declined', 'secretariat', `/account/requests/${accountRequests.declined}`),
    shown('changing a person', 'secretariat', `/people/${people.delegate}/edit`),
  ];
}

function registering({ papers }: Things): Exhibit[] {
  const open = `/documents/${papers.open}`;
  const form = { series: 'plain', title: '', sources: 'Atlantis', count: '999', access: '', purpose: '', language: '' };
  return [
    shown('new document', 'secretariat', '/meetings/wg-wsis-14/documents/new'),
    shown('new document of a delegate', 'france', '/meetings/wg-wsis-14/documents/new'),
    wrong('new document', 'secretariat', '/meetings/wg-wsis-14/documents', form),
    shown('file to come', 'secretariat', `${open}/files/new`),
    wrong('file to come', 'secretariat', `${open}/files`, { language: '' }),
    shown('particulars', 'secretariat', `${open}/particulars`),
    wrong('particulars', 'secretariat', `${open}/particulars`, { title: '', sources: '' }),
    shown('addendum to be issued', 'france', `${open}/variants/new?kind=addendum`),
    wrong('addendum to be issued', 'france', `${open}/variants`, { kind: 'addendum', of: 'rev0', appliesTo: ['fr'] }),
    shown('access', 'secretariat', `${open}/access`),
    shown('access that its author may narrow', 'france', `${open}/access`),
    wrong('access', 'secretariat', `${open}/access`, { access: 'public', opensOn: 'never', reason: '' }),
    shown('why somebody sees a document', 'secretariat', `${open}/access/explanation`),
    shown('why nobody sees a document', 'secretariat', `${open}/access/explanation?person=nobody@elsewhere.example`, 422),
    shown('withdrawn document that can be restored', 'secretariat', `/documents/${papers.withdrawn}`),
  ];
}

function shown(name: string, reader: ReaderName, path: string, status = 200): Exhibit {
  return { name, reader, path, status };
}

/** A form that comes back with what is wrong with it. */
function wrong(name: string, reader: ReaderName, path: string, form: Fields): Exhibit {
  return { name: `${name}, with errors`, reader, path, status: 422, form };
}

/** The address of an exhibit in a language. */
export function addressOf({ path }: Exhibit, language: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}
