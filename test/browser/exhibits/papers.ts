import { randomUUID } from 'node:crypto';
import type { Things } from '../gallery.js';
import { type Exhibit, shown, wrong } from './exhibit.js';

export function contributing({ papers, receipt, draft, faultyDraft }: Things): Exhibit[] {
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
export function receiving({ papers }: Things): Exhibit[] {
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

export function registering({ papers }: Things): Exhibit[] {
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
