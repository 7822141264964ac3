import type { PackChoice } from '../../delivery/pack-choice.js';
import { sessionKey } from '../../delivery/pack-paper.js';
import { isChosen, type PackTotal, planPack, totalOf } from '../../delivery/pack-plan.js';
import { NewsLink } from '../../delivery/views/news-link.js';
import { PackForm, packFormId } from '../../delivery/views/pack-form.js';
import { PackLink } from '../../delivery/views/pack-link.js';
import type { Ticking } from '../../documents/views/row-tick.js';
import { dayInWords } from '../../foundation/i18n/dates.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Session } from '../../sessions/session.entity.js';
import { useReader } from '../../web/reader.js';
import type { MeetingSight } from '../meeting.gatherer.js';

/** All documents of the meeting in one click, or a choice of them. */
export function MeetingPack({ sight }: { sight: MeetingSight }) {
  const action = addressOf(sight);
  const { meeting, takenAt } = sight;
  const papers = [...sight.papers.keys()];
  return (
    <div class="flow">
      <PackLink href={action} total={totalIn(sight, {})} />
      {takenAt && <NewsLink action={action} since={takenAt} zone={meeting.timeZone} total={totalOf(planPack(papers, { since: takenAt.toISOString() }))} />}
      <PackForm action={action} papers={papers} hasTaken={takenAt !== null} />
    </div>
  );
}

/** The documents under one agenda item. */
export function ItemPack({ item: { code }, sight }: { item: AgendaItem; sight: MeetingSight }) {
  const { t } = useReader();
  const href = `${addressOf(sight)}?${new URLSearchParams({ item: code })}`;
  const of = `${t('documents.agendaItem')} ${code}`;
  return <PackLink small href={href} total={totalIn(sight, { item: code })} of={of} />;
}

/** The documents that a session takes up or did something with. */
export function SessionPack({ session, sight }: { session: Session; sight: MeetingSight }) {
  const { language } = useReader();
  const key = sessionKey(session);
  const total = totalIn(sight, { session: { key, items: session.items } });
  const of = [dayInWords(session.day, language), session.starts].filter(Boolean).join(' ');
  const href = `${addressOf(sight)}?${new URLSearchParams({ session: key })}`;
  return <PackLink small href={href} total={total} of={of} />;
}

/** Rows can be ticked whose documents have files that the reader may have. */
export function tickingOf({ papers }: MeetingSight): Ticking {
  const sizes = new Map([...papers].map(([{ document }, { size }]) => [document.id, size]));
  return { form: packFormId, name: 'documents', sizeOf: ({ document }) => sizes.get(document.id) ?? 0 };
}

function totalIn({ papers }: MeetingSight, choice: PackChoice): PackTotal {
  const chosen = [...papers].filter(([paper]) => isChosen(paper, choice)).map(([, total]) => total);
  return {
    files: chosen.reduce((sum, { files }) => sum + files, 0),
    size: chosen.reduce((sum, { size }) => sum + size, 0),
  };
}

function addressOf({ meeting }: MeetingSight): string {
  return `/meetings/${meeting.slug}/pack.zip`;
}
