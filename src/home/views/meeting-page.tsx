import { Destination } from '../../contributions/destination.js';
import { TemplateForm } from '../../contributions/templates/views/template-form.js';
import { SeatHolder } from '../../groups/views/seat-holder.js';
import { Deadline, LateEffect } from '../../meetings/views/deadline.js';
import { MeetingDays } from '../../meetings/views/meeting-days.js';
import { meetingInWords, numberInWords } from '../../meetings/views/meeting-name.js';
import { MeetingHistory } from '../../meetings/views/meeting-history.js';
import { MeetingPlace } from '../../meetings/views/meeting-place.js';
import { PhaseBadge } from '../../meetings/views/phase-badge.js';
import { OutcomeList } from '../../proceedings/outcomes/views/outcome-line.js';
import { FloorNow } from '../../proceedings/floor/views/floor-now.js';
import { useReader } from '../../web/reader.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { Localized } from '../../web/ui/localized.js';
import { Told } from '../../web/ui/told.js';
import { Moment } from '../../web/ui/moment.js';
import { Layout } from '../../web/views/layout.js';
import type { MeetingSight } from '../meeting.gatherer.js';
import { Agenda } from './agenda.js';
import { MeetingDesk } from './meeting-desk.js';
import { MeetingDocuments } from './meeting-documents.js';
import { MeetingPack } from './meeting-packs.js';
import { SessionList } from './session-list.js';
import { SubmitLink } from './submit-link.js';

/** So many outcomes of earlier meetings are told here; the register tells all. */
const mostOpen = 5;

/** A meeting: when and where, its agenda with the documents under it, its sessions, and all its documents in a table. */
export function MeetingPage({ sight }: { sight: MeetingSight }) {
  const { t, now } = useReader();
  const { meeting, sessions } = sight;
  return (
    <Layout title={meetingInWords(meeting, t)} place="meetings" mentions={sight.mentions}>
      <MeetingHead sight={sight} />
      <PageParts view={sight.view} />
      <div class="cols">
        <Agenda sight={sight} />
        <div class="stack">
          {meeting.acceptsContributions(now) && (
            <div class="panel">
              <Deadline meeting={meeting} />
              <LateEffect meeting={meeting} />
            </div>
          )}
          <section class="section" id="sessions" aria-labelledby="sessions-title">
            <h2 id="sessions-title">{t('home.sessions')}</h2>
            {sessions.length > 0 ? <SessionList sessions={sessions} sight={sight} /> : <p class="muted">{t('sessions.none')}</p>}
          </section>
          {sight.stillOpen.length > 0 && (
            <section class="section" aria-labelledby="still-open">
              <h2 id="still-open">{t('outcomes.openTitle')}</h2>
              <OutcomeList outcomes={sight.stillOpen.slice(0, mostOpen)} />
              {sight.stillOpen.length > mostOpen && (
                <p>
                  <a href={`/groups/${meeting.group.slug}/outcomes?state=open`}>{t('outcomes.allOpen', { count: sight.stillOpen.length })}</a>
                </p>
              )}
            </section>
          )}
          <MeetingHistory meeting={meeting} changes={sight.changes} />
        </div>
      </div>
      <MeetingDocuments sight={sight} />
    </Layout>
  );
}

function MeetingHead({ sight }: { sight: MeetingSight }) {
  const { t, now } = useReader();
  const { meeting } = sight;
  const { group, titles, note } = meeting;
  return (
    <div class="page-head">
      <Crumbs crumbs={[{ href: '/meetings', label: t('home.meetingsTitle') }, { href: `/groups/${group.slug}`, label: group.label }]} />
      <div class="row between">
        <div>
          <p class="eyebrow">
            <a href={`/groups/${group.slug}`}>
              <Localized of={group.names} />
            </a>
          </p>
          <h1>{numberInWords(meeting, t)}</h1>
          {titles && (
            <p class="lede">
              <Localized of={titles} />
            </p>
          )}
        </div>
        <div class="row">
          <SubmitLink to={Destination.meeting(meeting)} />
          {sight.mayRegister && (
            <a class="button" href={`/meetings/${meeting.slug}/documents/new`}>
              {t('documents.registerTitle')}
            </a>
          )}
        </div>
      </div>
      <MeetingDesk meeting={meeting} />
      <FloorNow meeting={meeting} floor={sight.floor} />
      <MeetingFacts sight={sight} />
      <MeetingPack sight={sight} />
      {meeting.acceptsContributions(now) && <TemplateForm meeting={meeting} series={sight.templates} agenda={sight.agenda} />}
      {note && (
        <p class="notice">
          <Told of={note} />
        </p>
      )}
    </div>
  );
}

function MeetingFacts({ sight: { meeting, chairs, total, participants, hasRecord } }: { sight: MeetingSight }) {
  const { t, now } = useReader();
  const closedAt = meeting.acceptsContributions(now) ? null : meeting.contributionsCloseAt;
  return (
    <dl class="facts-row">
      <div>
        <dt>{t('home.days')}</dt>
        <dd>
          <MeetingDays meeting={meeting} />
        </dd>
      </div>
      <div>
        <dt>{t('home.place')}</dt>
        <dd>
          <MeetingPlace meeting={meeting} />
        </dd>
      </div>
      {chairs.length > 0 && (
        <div>
          <dt>{t('groups.role_chair')}</dt>
          {chairs.map((seat) => (
            <dd key={seat.id}>
              <SeatHolder seat={seat} />
            </dd>
          ))}
        </div>
      )}
      <div>
        <dt>{t('home.documentsTitle')}</dt>
        <dd>{total}</dd>
      </div>
      <div>
        <dt>{t('participants.title')}</dt>
        <dd>
          <a href={`/meetings/${meeting.slug}/participants`}>{t('participants.counts', { ...participants })}</a>
        </dd>
        <dd>
          <a href={`/meetings/${meeting.slug}/attendance`}>{t('proceedings.attendance')}</a>
        </dd>
      </div>
      {hasRecord && (
        <div>
          <dt>{t('summary-records.title')}</dt>
          <dd>
            <a href={`/meetings/${meeting.slug}/record`}>{t('summary-records.read')}</a>{' '}
            <a href={`/meetings/${meeting.slug}/follow-up`}>{t('outcomes.followUp')}</a>
          </dd>
        </div>
      )}
      {closedAt && (
        <div>
          <dt>{t('meetings.closedAt')}</dt>
          <dd>
            <Moment at={closedAt} zone={meeting.timeZone} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('documents.status')}</dt>
        <dd>
          <PhaseBadge meeting={meeting} />
        </dd>
      </div>
    </dl>
  );
}

function PageParts({ view }: { view: MeetingSight['view'] }) {
  const { t } = useReader();
  return (
    <nav class="no-print" aria-label={t('home.onThisPage')}>
      <ul class="tabs">
        <li>
          <a href="#agenda">{t('home.agenda')}</a>
        </li>
        <li>
          <a href="#sessions">{t('home.sessions')}</a>
        </li>
        <li class={view === 'table' ? undefined : 'wide-only'}>
          <a href="#documents">{t('home.documentsTitle')}</a>
        </li>
      </ul>
    </nav>
  );
}
