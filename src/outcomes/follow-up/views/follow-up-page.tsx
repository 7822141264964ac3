import { DocumentLink } from '../../../documents/views/document-row.js';
import { dayInWords } from '../../../foundation/i18n/dates.js';
import { daysInWords } from '../../../foundation/i18n/days.js';
import type { Meeting } from '../../../meetings/meeting.entity.js';
import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import { MeetingLink, meetingInWords } from '../../../meetings/views/meeting-name.js';
import { useReader } from '../../../web/reader.js';
import { Crumbs } from '../../../web/ui/crumbs.js';
import { Localized } from '../../../web/ui/localized.js';
import { Moment } from '../../../web/ui/moment.js';
import { Told } from '../../../web/ui/told.js';
import { Layout } from '../../../web/views/layout.js';
import type { Outcome } from '../../../proceedings/outcomes/outcome.entity.js';
import { OutcomeText } from '../../views/outcome-line.js';
import type { FollowedItem, FollowUp } from '../follow-up.gatherer.js';

/** What came of a meeting, what is to be done, and the days that matter: one page to print and to send (MTG-7). */
export function FollowUpPage({ followUp: { meeting, items, steps, next, mentions } }: { followUp: FollowUp }) {
  const { t, language } = useReader();
  return (
    <Layout title={t('outcomes.followUpOf', { meeting: meetingInWords(meeting, t) })} place="meetings" mentions={mentions}>
      <div class="page-head">
        <Crumbs crumbs={meetingCrumbs(meeting, t)} />
        <h1>{t('outcomes.followUp')}</h1>
        <p class="lede">
          {meetingInWords(meeting, t)}
          {meeting.days.length > 0 && `, ${daysInWords(meeting.days, language)}`}
        </p>
      </div>
      <div class="stack read">
        <section class="section" aria-labelledby="results">
          <h2 id="results">{t('outcomes.byItem')}</h2>
          {items.length === 0 && <p class="muted">{t('outcomes.nothingDecided')}</p>}
          {items.map((followed) => (
            <Item key={followed.item?.code ?? ''} followed={followed} />
          ))}
        </section>
        {steps.length > 0 && (
          <section class="section" aria-labelledby="steps">
            <h2 id="steps">{t('outcomes.nextSteps')}</h2>
            <ul>
              {steps.map((outcome) => (
                <Step key={outcome.note.number} outcome={outcome} />
              ))}
            </ul>
          </section>
        )}
        {next && <NextMeeting meeting={next} />}
      </div>
    </Layout>
  );
}

function Item({ followed: { item, papers, outcomes } }: { followed: FollowedItem }) {
  const { t } = useReader();
  return (
    <>
      <h3>
        {item ? (
          <>
            <bdi>{item.code}</bdi> <Told of={item.titles} />
          </>
        ) : (
          t('proceedings.noItem')
        )}
      </h3>
      <ul>
        {papers.map(({ line, treatment }) => (
          <li key={line.document.slug}>
            <DocumentLink line={line} /> {t(`documents.outcome_${treatment.outcome}`)}
          </li>
        ))}
        {outcomes.map((outcome) => (
          <li key={outcome.note.number}>
            <b>{t(`proceedings.kind_${outcome.note.kind}`)}</b> <OutcomeText outcome={outcome} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is to be done, by whom and until when. */
function Step({ outcome }: { outcome: Outcome }) {
  const { t, language } = useReader();
  const { note, addressee, responsible, dueOn, dueMeeting } = outcome;
  const who = responsible ?? addressee;
  return (
    <li>
      <a href={`/meetings/${note.meeting.slug}/outcomes/${note.number}`}>{t(`proceedings.kind_${note.kind}`)}</a> <OutcomeText outcome={outcome} />
      {(who ?? dueOn ?? dueMeeting) && (
        <p class="small muted">
          {who && <Localized of={who} />} {dueOn && dayInWords(dueOn, language)} {dueMeeting && <MeetingLink meeting={dueMeeting} />}
        </p>
      )}
    </li>
  );
}

function NextMeeting({ meeting }: { meeting: Meeting }) {
  const { t, language } = useReader();
  const { days, contributionsCloseAt, timeZone } = meeting;
  return (
    <section class="section" aria-labelledby="next">
      <h2 id="next">{t('outcomes.keyDates')}</h2>
      <dl class="facts">
        <dt>{t('outcomes.nextMeeting')}</dt>
        <dd>
          <MeetingLink meeting={meeting} /> {days.length > 0 && daysInWords(days, language)}
        </dd>
        {contributionsCloseAt && (
          <>
            <dt>{t('outcomes.contributionsUntil')}</dt>
            <dd>
              <Moment at={contributionsCloseAt} zone={timeZone} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
