import type { DocumentLine } from '../../documents/document-details.js';
import { ClosedMark } from '../../documents/views/closed-mark.js';
import { DocumentBadges } from '../../documents/views/document-badges.js';
import { DocumentLink } from '../../documents/views/document-row.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import { numberInWords } from '../../meetings/views/meeting-name.js';
import type { SummaryRecord } from '../../summary-records/summary-record.entity.js';
import { useReader, useWay } from '../../web/reader.js';
import { Badge } from '../../web/ui/badge.js';
import { Told } from '../../web/ui/told.js';
import { PrintedSymbol } from '../../web/ui/symbol.js';
import type { MeetingSight } from '../meeting.gatherer.js';
import { ItemPack } from './meeting-packs.js';
import { ViewSwitch } from './view-switch.js';

/** The agenda with the documents under each item, then those under none. */
export function Agenda({ sight }: { sight: MeetingSight }) {
  const { t } = useReader();
  const { meeting, agenda, underItems } = sight;
  const loose = underItems.filter(({ items }) => items.length === 0);
  return (
    <section class={sight.view === 'table' ? 'section agenda-bare' : 'section'} id="agenda" aria-labelledby="agenda-title">
      <div class="row between">
        <h2 id="agenda-title">{t('home.agenda')}</h2>
        <ViewSwitch sight={sight} />
      </div>
      {meeting.agendaNote && (
        <p class="small muted">
          <Told of={meeting.agendaNote} />
        </p>
      )}
      {agenda.length > 0 && (
        <ol class="agenda">
          {agenda.map((item) => (
            <Item key={item.code} item={item} lines={underItems.filter((line) => isUnder(line, item))} sight={sight} />
          ))}
        </ol>
      )}
      {agenda.length === 0 && !meeting.agendaNote && <p class="muted">{t('home.noAgenda')}</p>}
      {loose.length > 0 && (
        <div class="agenda-loose flow">
          <h3>{t('home.underNoItem')}</h3>
          <AgendaDocuments lines={loose} />
        </div>
      )}
    </section>
  );
}

function Item({ item, lines, sight }: { item: AgendaItem; lines: readonly DocumentLine[]; sight: MeetingSight }) {
  const title = <Told of={item.titles} />;
  return (
    <li class={item.depth > 0 ? 'sub' : undefined}>
      <span class="no">
        <bdi>{item.code}</bdi>
      </span>
      <div>
        {item.depth > 0 ? <h4>{title}</h4> : <h3>{title}</h3>}
        <RecordToApprove record={sight.toApprove.get(item.id)} />
        <AgendaDocuments lines={lines} />
        <ItemPack item={item} sight={sight} />
      </div>
    </li>
  );
}

/** The record of the last meeting, with how far it has come. */
function RecordToApprove({ record }: { record: SummaryRecord | undefined }) {
  const { t } = useReader();
  if (!record || record.state === 'drafting') return null;
  const { meeting, state } = record;
  return (
    <p>
      <a href={`/meetings/${meeting.slug}/record`}>{t('summary-records.titleOf', { name: numberInWords(meeting, t) })}</a>{' '}
      <Badge tone={state === 'approved' ? 'ok' : 'warn'}>{t(`summary-records.kind_${state}`)}</Badge>
    </p>
  );
}

function AgendaDocuments({ lines }: { lines: readonly DocumentLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul class="agenda-documents">
      {lines.map((line) => (
        <li key={line.document.slug} class={line.document.isWithdrawn ? 'gone' : undefined}>
          {line.sight === 'number' ? (
            <ClosedLink line={line} />
          ) : (
            <DocumentLink line={line} />
          )}{' '}
          <span class="marks">{line.sight === 'all' ? <DocumentBadges line={line} /> : <ClosedMark line={line} />}</span>
        </li>
      ))}
    </ul>
  );
}

function ClosedLink({ line: { document } }: { line: DocumentLine }) {
  return <PrintedSymbol of={document.symbol} href={useWay(`/documents/${document.slug}`)} />;
}

/** A document stands under its main item alone, lest the list grow by repeating (DL-15). */
function isUnder({ items }: DocumentLine, { id }: AgendaItem): boolean {
  return items[0]?.item.id === id;
}
