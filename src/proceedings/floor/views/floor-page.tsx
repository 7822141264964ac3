import type { DocumentLine } from '../../../documents/document-details.js';
import { commonOutcomes } from '../../../documents/treatments/treatment.entity.js';
import type { FieldError } from '../../../foundation/errors.js';
import type { AgendaItem } from '../../../meetings/agenda-item.entity.js';
import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { Crumbs } from '../../../web/ui/crumbs.js';
import { ErrorSummary } from '../../../web/ui/error-summary.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { Told } from '../../../web/ui/told.js';
import { Layout } from '../../../web/views/layout.js';
import type { FloorSight } from '../floor.gatherer.js';
import type { NoteForm } from '../../notes/note.dto.js';
import { StatementList } from '../../statements/views/statement-list.js';
import { FloorNow } from './floor-now.js';
import { FloorPaper } from './floor-paper.js';
import { NoteFields } from '../../notes/views/note-fields.js';
import { NoteList } from '../../notes/views/note-list.js';

interface Props {
  sight: FloorSight;
  form: FilledForm<NoteForm>;
  /** What was wrong with another form than that of a note. */
  complaints?: readonly FieldError[];
}

/** The chair's and the secretariat's desk while the meeting sits: what is taken up, and what is noted under each item. */
export function FloorPage({ sight, form, complaints = [] }: Props) {
  const { t } = useReader();
  const { meeting, floor, mentions } = sight;
  const errors = [...form.errors, ...complaints];
  return (
    <Layout title={`${errors.length > 0 ? `${t('web.errorPrefix')} ` : ''}${t('proceedings.floorTitle')}`} place="meetings" mentions={mentions}>
      <div class="page-head">
        <Crumbs crumbs={meetingCrumbs(meeting, t)} />
        <h1>{t('proceedings.floorTitle')}</h1>
        <p class="lede">{t('proceedings.floorIntro')}</p>
        <FloorNow meeting={meeting} floor={floor} />
      </div>
      <ErrorSummary errors={errors} />
      <div class="cols">
        <FloorAgenda sight={sight} />
        <section class="panel" aria-labelledby="noting">
          <h2 id="noting">{t('proceedings.noteTitle')}</h2>
          <PostForm action={`/meetings/${meeting.slug}/notes`} class="flow">
            <NoteFields form={form} {...sight} />
            <button type="submit" class="button primary">
              {t('proceedings.note')}
            </button>
          </PostForm>
        </section>
      </div>
    </Layout>
  );
}

function FloorAgenda({ sight }: { sight: FloorSight }) {
  const { t } = useReader();
  const { agenda, notes, documents, statements } = sight;
  const general = notes.filter(({ item }) => item === null);
  const unplaced = statements.filter(({ item }) => item === null);
  const loose = documents.filter(({ items }) => items.length === 0);
  return (
    <section class="section" aria-labelledby="agenda">
      <h2 id="agenda">{t('proceedings.agenda')}</h2>
      {documents.length > 0 && (
        <p class="hint" id="digits">
          {t('proceedings.digits', { last: commonOutcomes.length })}
        </p>
      )}
      {agenda.length === 0 && <p class="muted">{t('proceedings.noAgenda')}</p>}
      {agenda.map((item) => (
        <Item key={item.code} item={item} sight={sight} />
      ))}
      {general.length + loose.length + unplaced.length > 0 && (
        <section class="flow" aria-labelledby="general">
          <h3 id="general">{t('proceedings.noItem')}</h3>
          <Papers lines={loose} item={null} sight={sight} />
          <StatementList statements={unplaced} />
          <NoteList notes={general} />
        </section>
      )}
    </section>
  );
}

function Item({ item, sight }: { item: AgendaItem; sight: FloorSight }) {
  const { t } = useReader();
  const { meeting, floor, documents, notes, statements } = sight;
  const isTaken = floor?.item?.id === item.id;
  return (
    <section class="flow" aria-labelledby={`item-${item.id}`}>
      <div class="row between">
        <h3 id={`item-${item.id}`}>
          <bdi>{item.code}</bdi> <Told of={item.titles} />
        </h3>
        <PostForm action={`/meetings/${meeting.slug}/floor`}>
          <input type="hidden" name="item" value={isTaken ? '' : item.code} />
          <button type="submit" class="button small" aria-pressed={isTaken}>
            {t(isTaken ? 'proceedings.leave' : 'proceedings.take')}
            <span class="vh"> {item.code}</span>
          </button>
        </PostForm>
      </div>
      <Papers lines={documents.filter((line) => isUnder(line, item))} item={item} sight={sight} />
      <StatementList statements={statements.filter((one) => one.item?.id === item.id)} />
      <NoteList notes={notes.filter((note) => note.item?.id === item.id)} />
    </section>
  );
}

function Papers({ lines, item, sight }: { lines: readonly DocumentLine[]; item: AgendaItem | null; sight: FloorSight }) {
  if (lines.length === 0) return null;
  return (
    <ul class="plain">
      {lines.map((line) => (
        <FloorPaper key={line.document.slug} line={line} item={item} sight={sight} />
      ))}
    </ul>
  );
}

function isUnder({ items }: DocumentLine, item: AgendaItem): boolean {
  return items.some((one) => one.item.id === item.id);
}
