import type { Things } from '../gallery.js';
import { type Exhibit, shown, wrong } from './exhibit.js';

export function publicPlaces(): Exhibit[] {
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

export function documents({ papers }: Things): Exhibit[] {
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

export function refusals({ papers, brokenReceipt }: Things): Exhibit[] {
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

export function comingIn({ signInLink, passwordLink }: Things): Exhibit[] {
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

export function accounts(): Exhibit[] {
  return [
    shown('account', 'france', '/account?done=profile'),
    shown('account without a seat', 'outsider', '/account'),
    wrong('account, time zone', 'france', '/account', { language: '', zone: 'Nowhere/Else' }),
    wrong('account, password', 'france', '/account/password', { current: '', password: 'short' }),
    wrong('account, token', 'france', '/account/tokens', { name: '', scope: 'read', days: '999999' }),
    { ...shown('account with a new token', 'outsider', '/account/tokens'), form: { name: 'a program', scope: 'read', days: '30' } },
  ];
}
