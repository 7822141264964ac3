import { trays } from '../../../documents/inbox/trays.js';
import { meetingInWords } from '../../../meetings/views/meeting-name.js';
import { useReader } from '../../../web/reader.js';
import { Crumbs } from '../../../web/ui/crumbs.js';
import { addressOf, type ListAddress } from '../../../web/ui/list-address.js';
import { Paging } from '../../../web/ui/paging.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { Layout } from '../../../web/views/layout.js';
import { pageLength } from '../../list-query.js';
import type { Inbox } from '../inbox.gatherer.js';
import { InboxTable } from './inbox-table.js';

interface Props {
  inbox: Inbox;
  /** Which page of the tray, from 1. */
  number: number;
}

/** What has arrived and waits for the secretariat: one tray, with the way to the others. */
export function InboxPage({ inbox, number }: Props) {
  const { t } = useReader();
  const { group, meeting, tray, words, list } = inbox;
  const path = meeting ? `/meetings/${meeting.slug}/inbox` : `/groups/${group.slug}/inbox`;
  const address: ListAddress = { path, params: { tray, words } };
  return (
    <Layout title={t('documents.inbox')} place="meetings">
      <InboxHead inbox={inbox} />
      <Trays inbox={inbox} address={address} />
      <Words address={address} words={words} tray={tray} />
      {list.lines.length === 0 && <p>{t(words ? 'documents.nothingFound' : 'documents.trayEmpty')}</p>}
      {list.lines.length > 0 && (
        <PostForm action={`/groups/${group.slug}/postings`} class="flow">
          {meeting && <input type="hidden" name="meeting" value={meeting.slug} />}
          <InboxTable inbox={inbox} />
          <p class="row">
            <button type="submit" class="button primary">
              {t('documents.postTicked')}
            </button>
            <span class="small muted">{t('documents.postTickedHint')}</span>
          </p>
        </PostForm>
      )}
      <Paging address={address} page={number} pages={Math.ceil(list.total / pageLength)} />
    </Layout>
  );
}

function InboxHead({ inbox: { group, meeting } }: { inbox: Inbox }) {
  const { t } = useReader();
  const ofGroup = { href: `/groups/${group.slug}`, label: <bdi>{group.label}</bdi> };
  const ofMeeting = meeting && { href: `/meetings/${meeting.slug}`, label: meetingInWords(meeting, t) };
  return (
    <div class="page-head">
      <Crumbs crumbs={ofMeeting ? [ofGroup, ofMeeting] : [ofGroup]} />
      <h1>{t('documents.inbox')}</h1>
      {meeting && (
        <p class="row">
          <a class="button small" href={`/meetings/${meeting.slug}/entries/new`}>
            {t('contributions.entryTitle')}
          </a>
          <a href={`/groups/${group.slug}/inbox`}>{t('documents.inboxOfGroup')}</a>
        </p>
      )}
    </div>
  );
}

function Trays({ inbox: { tray, counts }, address }: { inbox: Inbox; address: ListAddress }) {
  const { t } = useReader();
  return (
    <nav aria-label={t('documents.trays')}>
      <ul class="tabs">
        {trays.map((one) => (
          <li key={one}>
            <a href={addressOf(address, { tray: one, words: undefined })} aria-current={one === tray ? 'page' : undefined}>
              {t(`documents.tray_${one}`)} <span class="muted">{counts[one]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Words({ address, words, tray }: { address: ListAddress; words?: string; tray: string }) {
  const { t } = useReader();
  return (
    <form class="filters no-print" action={address.path} role="search" aria-label={t('home.filter')}>
      <input type="hidden" name="tray" value={tray} />
      <div class="wide">
        <label for="by-words">{t('home.words')}</label>
        <input id="by-words" type="text" name="words" value={words} />
      </div>
      <div>
        <button type="submit" class="button">
          {t('home.filterVerb')}
        </button>
      </div>
    </form>
  );
}
