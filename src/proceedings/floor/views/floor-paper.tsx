import { type DocumentLine, latestOf } from '../../../documents/document-details.js';
import type { Document } from '../../../documents/document.entity.js';
import { commonOutcomes } from '../../../documents/treatments/treatment.entity.js';
import { DocumentLink } from '../../../documents/views/document-row.js';
import type { AgendaItem } from '../../../meetings/agenda-item.entity.js';
import { useReader } from '../../../web/reader.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { FloorSight } from '../floor.gatherer.js';

interface Props {
  line: DocumentLine;
  /** Under which its line stands; a document can lie under several. */
  item: AgendaItem | null;
  sight: FloorSight;
}

/** A document on the floor, with what this meeting made of it and what it could make of it now. */
export function FloorPaper({ line, item, sight }: Props) {
  const { t } = useReader();
  const { document, treatments } = line;
  const here = treatments.findLast(({ meeting }) => meeting === null || meeting.id === sight.meeting.id);
  const canBeTreated = !document.isWithdrawn && latestOf(line) !== null;
  return (
    <li class="row between" id={paperId(item, document)}>
      <DocumentLink line={line} />
      <div class="row">
        {here && <span class="chip">{t(`documents.outcome_${here.outcome}`)}</span>}
        <Taking line={line} item={item} sight={sight} />
        {canBeTreated && <OutcomeChoice line={line} item={item} sight={sight} />}
      </div>
    </li>
  );
}

/** Takes the document up under its item, or leaves it and goes on with the item. */
function Taking({ line: { document }, item, sight: { meeting, floor } }: Props) {
  const { t } = useReader();
  const isTaken = floor?.document?.id === document.id && (floor.item?.id ?? null) === (item?.id ?? null);
  return (
    <PostForm action={`/meetings/${meeting.slug}/floor`}>
      <input type="hidden" name="item" value={item?.code ?? ''} />
      <input type="hidden" name="document" value={isTaken ? '' : document.symbol} />
      <button type="submit" class="button small" aria-pressed={isTaken}>
        {t(isTaken ? 'proceedings.leave' : 'proceedings.take')}
        <span class="vh"> {document.symbol}</span>
      </button>
    </PostForm>
  );
}

/** The common outcomes stand behind digits, so that one key chooses in the list; a script records it at once. */
function OutcomeChoice({ line: { document }, item, sight: { meeting } }: Props) {
  const { t } = useReader();
  const id = `outcome-${paperId(item, document)}`;
  return (
    <>
      <PostForm action={`/meetings/${meeting.slug}/floor/outcomes`} class="row outcome">
        <input type="hidden" name="document" value={document.slug} />
        <input type="hidden" name="item" value={item?.code ?? ''} />
        <label class="vh" for={id}>
          {t('proceedings.outcomeOf', { symbol: document.symbol })}
        </label>
        <select id={id} name="outcome" class="short" required aria-describedby="digits" data-digits>
          <option value="">{t('proceedings.outcome')}</option>
          {commonOutcomes.map((outcome, index) => (
            <option key={outcome} value={outcome}>{`${index + 1} ${t(`documents.outcome_${outcome}`)}`}</option>
          ))}
        </select>
        <button type="submit" class="button small">
          {t('proceedings.record')}
          <span class="vh"> {document.symbol}</span>
        </button>
      </PostForm>
      <a class="small" href={`/documents/${document.slug}/treatments/new`}>
        {t('proceedings.otherOutcome')}
        <span class="vh"> {document.symbol}</span>
      </a>
    </>
  );
}

/** Where a document's line stands on the floor. */
export function paperId(item: AgendaItem | null, { slug }: Document): string {
  return item ? `item-${item.id}-${slug}` : slug;
}
