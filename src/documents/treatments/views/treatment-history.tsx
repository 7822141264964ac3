import { MeetingLink } from '../../../meetings/views/meeting-name.js';
import { sessionInWords } from '../../../sessions/views/session-in-words.js';
import { useReader } from '../../../web/reader.js';
import { Moment } from '../../../web/ui/moment.js';
import { Told, ToldText } from '../../../web/ui/told.js';
import type { DocumentLine } from '../../document-details.js';
import type { Treatment } from '../treatment.entity.js';
import { OutcomeBadge } from '../../views/document-badges.js';

/** What became of a document: its registration and posting, and what the meeting did with it; the last is current (DOC-4). */
export function TreatmentHistory({ line: { document, treatments } }: { line: DocumentLine }) {
  const { t } = useReader();
  const zone = document.meeting?.timeZone ?? document.group.zone;
  return (
    <ol class="history">
      {document.registeredAt && <HistoryMoment label={t('documents.registered')} at={document.registeredAt} zone={zone} />}
      {document.postedAt && <HistoryMoment label={t('documents.postedAsStep')} at={document.postedAt} zone={zone} />}
      {treatments.map((treatment, index) => (
        <li key={treatment.id} class={index === treatments.length - 1 ? 'end' : undefined}>
          <TreatmentLine treatment={treatment} zone={zone} />
        </li>
      ))}
    </ol>
  );
}

function HistoryMoment({ label, at, zone }: { label: string; at: Date; zone: string }) {
  return (
    <li>
      {label}
      <span class="line muted small">
        <Moment at={at} zone={zone} />
      </span>
    </li>
  );
}

function TreatmentLine({ treatment, zone }: { treatment: Treatment; zone: string }) {
  const reader = useReader();
  const { meeting, session, variant, target, remark, recordedAt, recordedBy } = treatment;
  return (
    <>
      <OutcomeBadge treatment={treatment} /> {variant.suffix && <bdi class="chip">{variant.suffix}</bdi>}
      {target && (
        <>
          {' '}
          <bdi>
            <ToldText text={target} />
          </bdi>
        </>
      )}
      {meeting && (
        <span class="line">
          <MeetingLink meeting={meeting} withGroup />
        </span>
      )}
      {session && (
        <span class="line">
          <a href={`/meetings/${session.meeting.slug}#session-${session.number}`}>{sessionInWords(session, reader)}</a>
        </span>
      )}
      {remark && (
        <span class="line muted small">
          <Told of={remark} />
        </span>
      )}
      {recordedAt && (
        <span class="line muted small">
          <Moment at={recordedAt} zone={zone} />
        </span>
      )}
      {recordedBy && <span class="line muted small">{reader.t.rich('documents.recordedBy', { name: <bdi>{recordedBy}</bdi> })}</span>}
    </>
  );
}
