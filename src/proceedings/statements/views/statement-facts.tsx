import { sessionInWords } from '../../../sessions/views/session-in-words.js';
import { useReader } from '../../../web/reader.js';
import { Localized } from '../../../web/ui/localized.js';
import { Moment } from '../../../web/ui/moment.js';
import { minute } from '../../proceedings.policy.js';
import type { Statement } from '../statement.entity.js';
import { StatementBadges } from './statement-list.js';

/** When a statement was handed in and by whom, under which item, and what became of it. */
export function StatementFacts({ statement }: { statement: Statement }) {
  const { t } = useReader();
  const { meeting, person, handedInAt, dueAt, decidedAt } = statement;
  const zone = meeting.timeZone;
  return (
    <dl class="facts">
      <dt>{t('proceedings.handedIn')}</dt>
      <dd>
        <bdi>{person.name}</bdi>, <Moment at={handedInAt} zone={zone} />
      </dd>
      {dueAt && (
        <>
          <dt>{t('proceedings.dueAt')}</dt>
          <dd>
            <Moment at={dueAt} zone={zone} />
          </dd>
        </>
      )}
      <dt>{t('proceedings.state')}</dt>
      <dd>
        <StatementBadges statement={statement} /> {decidedAt && <Moment at={decidedAt} zone={zone} />}
      </dd>
      <About statement={statement} />
      <Answer statement={statement} />
    </dl>
  );
}

function About({ statement: { item, session, file, fileName, address } }: { statement: Statement }) {
  const reader = useReader();
  const { t } = reader;
  return (
    <>
      {item && (
        <>
          <dt>{t('proceedings.item')}</dt>
          <dd>
            <bdi>{item.code}</bdi> <Localized of={item.titles} />
          </dd>
        </>
      )}
      {session && (
        <>
          <dt>{t('proceedings.session')}</dt>
          <dd>{sessionInWords(session, reader)}</dd>
        </>
      )}
      {file && (
        <>
          <dt>{t('documents.file')}</dt>
          <dd>
            <a href={`${address}/file`} download>
              <bdi>{fileName}</bdi>
            </a>
          </dd>
        </>
      )}
    </>
  );
}

function Answer({ statement: { meeting, note, answer } }: { statement: Statement }) {
  const { t, actor } = useReader();
  return (
    <>
      {note && actor.may(minute, meeting) && (
        <>
          <dt>{t('proceedings.takenInto')}</dt>
          <dd>
            <a href={`/meetings/${meeting.slug}/notes/${note.number}`}>{t('proceedings.noteNumber', { number: note.number })}</a>
          </dd>
        </>
      )}
      {answer && (
        <>
          <dt>{t('proceedings.answer')}</dt>
          <dd>
            <bdi class="written">{answer}</bdi>
          </dd>
        </>
      )}
    </>
  );
}
