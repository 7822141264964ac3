import type { ComponentChildren } from 'preact';
import { directionOf, languages, ownNames } from '../../foundation/i18n/languages.js';
import { type Reader, useReader } from '../reader.js';
import { LookingNotice } from '../ui/looking-notice.js';
import { PostForm } from '../ui/post-form.js';
import { type Mentions, MentionsContext, noMentions } from '../ui/told.js';
import { Head, inOtherLanguage } from './head.js';

interface Props {
  title: string;
  /** Which of the main places the page belongs to. */
  place?: Place;
  /** What the texts on the page speak of. */
  mentions?: Mentions;
  children: ComponentChildren;
}

export type Place = MainPlaceName | 'account';
type MainPlaceName = 'groups' | 'meetings' | 'documents' | 'delegation' | 'people';

/** What every page shares: head, languages, main places, search, and the foot. */
export function Layout({ title, place, mentions = noMentions, children }: Props) {
  const reader = useReader();
  const { t, language, footnotes } = reader;
  return (
    <html lang={language} dir={directionOf(language)}>
      <Head title={title} />
      <body
        data-say-copy={t('web.copy')}
        data-say-copied={t('web.copied')}
        data-say-yours={t('web.yours', { time: '{time}' })}
        data-say-sending={t('web.sending', { percent: '{percent}' })}
        data-say-retry={t('web.sendingFailed')}
      >
        <a class="skip" href="#main">
          {t('web.skip')}
        </a>
        <Header place={place} />
        <main id="main" class="wrap stack">
          <LookingNotice />
          <MentionsContext.Provider value={mentions}>{children}</MentionsContext.Provider>
        </main>
        <footer>
          <div class="wrap">
            <nav aria-label={t('web.registry')}>
              <ul class="row">
                <li>
                  <a href="/instruments">{t('web.place_instruments')}</a>
                </li>
                <li>
                  <a href="/action-lines">{t('web.place_actionLines')}</a>
                </li>
                <li>
                  <a href="/offices">{t('web.place_offices')}</a>
                </li>
                <li>
                  <a href="/events">{t('web.place_events')}</a>
                </li>
              </ul>
            </nav>
            <div class="row">
              <a href="/about/symbols">{t('web.aboutSymbols')}</a>
              <a href="/about/accessibility">{t('web.aboutAccessibility')}</a>
              <a href="/about/api">{t('web.aboutApi')}</a>
            </div>
            {footnotes.map((key) => (
              <p key={key}>{t(key)}</p>
            ))}
            <p>{t('web.freeSoftware')}</p>
          </div>
        </footer>
        <p id="say" class="vh" role="status" />
      </body>
    </html>
  );
}

function Header({ place }: { place?: Place }) {
  const reader = useReader();
  const { t, language, actor } = reader;
  return (
    <header>
      <div class="utility">
        <div class="wrap">
          <span>{t('web.tagline')}</span>
          <nav aria-label={t('web.language')}>
            <ul>
              {languages.map((one) => (
                <li key={one}>
                  <a href={inOtherLanguage(reader, one)} lang={one} hreflang={one} aria-current={one === language ? 'true' : undefined}>
                    {ownNames[one]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
      <div class="masthead wrap">
        <a class="brand" href="/">
          <Mark />
          <b>Plenary</b>
        </a>
        <nav aria-label={t('web.mainPlaces')}>
          <ul>
            <MainPlace at="groups" href="/groups" current={place} />
            <MainPlace at="meetings" href="/meetings" current={place} />
            <MainPlace at="documents" href="/documents" current={place} />
            {actor.person && <MainPlace at="delegation" href="/delegation" current={place} />}
            {(actor.isAdmin || actor.servedGroups.size > 0) && <MainPlace at="people" href="/people" current={place} />}
          </ul>
        </nav>
        <form action="/documents" role="search" class="no-print">
          <label class="vh" for="q">
            {t('web.searchHint')}
          </label>
          <input id="q" type="search" name="q" aria-keyshortcuts="/" placeholder={t('web.searchHint')} />
          <button type="submit" class="icon">
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M10.5 10.5l3.5 3.5M6.5 2.5a4 4 0 1 1 0 8a4 4 0 0 1 0-8z" />
            </svg>
            <span class="vh">{t('web.search')}</span>
          </button>
        </form>
        <AccountLinks reader={reader} />
      </div>
    </header>
  );
}

function MainPlace({ at, href, current }: { at: MainPlaceName; href: string; current?: Place }) {
  const { t } = useReader();
  return (
    <li>
      <a href={href} aria-current={at === current ? 'page' : undefined}>
        {t(`web.place_${at}`)}
      </a>
    </li>
  );
}

function AccountLinks({ reader }: { reader: Reader }) {
  const { actor, t, path } = reader;
  if (actor.looking) return null;
  if (!actor.person) {
    return (
      <a class="account" href={path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`}>
        {t('web.signIn')}
      </a>
    );
  }
  return (
    <div class="row account-links">
      <a class="account" href="/account">
        <bdi>{actor.person.name}</bdi>
      </a>
      <PostForm action="/sign-out" class="inline">
        <button type="submit" class="button small">
          {t('web.signOut')}
        </button>
      </PostForm>
    </div>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 36 20" aria-hidden="true">
      <path stroke-dasharray="0 4.712" d="M3 18a15 15 0 0 1 30 0" />
      <path stroke-dasharray="0 4.712" d="M9 18a9 9 0 0 1 18 0" />
      <path d="M18 17.5v0" />
    </svg>
  );
}
