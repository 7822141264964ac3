import { useReader } from '../../../web/reader.js';
import { Localized } from '../../../web/ui/localized.js';
import { ToldProse } from '../../../web/ui/prose.js';
import { PrintedSymbol } from '../../../web/ui/symbol.js';
import type { Note } from '../note.entity.js';

/** What was noted, in its order, each line leading to its form. */
export function NoteList({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <ol class="plain">
      {notes.map((note) => (
        <Line key={note.number} note={note} />
      ))}
    </ol>
  );
}

function Line({ note }: { note: Note }) {
  const { t } = useReader();
  return (
    <li class="row between" id={`note-${note.number}`}>
      {note.isStruck ? <del><Words note={note} /></del> : <Words note={note} />}
      <a href={`/meetings/${note.meeting.slug}/notes/${note.number}`}>
        {t('proceedings.change')}
        <span class="vh"> {t('proceedings.noteNumber', { number: note.number })}</span>
      </a>
    </li>
  );
}

function Words({ note }: { note: Note }) {
  const { t } = useReader();
  const { kind, variant, speakerNames, texts } = note;
  return (
    <div class="said">
      <p>
        <span class="chip">{t(`proceedings.kind_${kind}`)}</span> {speakerNames && <b><Localized of={speakerNames} /></b>}{' '}
        {variant && <PrintedSymbol of={variant.document.symbol} href={`/documents/${variant.document.slug}`} />}
      </p>
      {texts && <ToldProse of={texts} />}
    </div>
  );
}
