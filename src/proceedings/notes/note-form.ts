import type { Language } from '../../foundation/i18n/languages.js';
import { FilledForm } from '../../web/filled-form.js';
import { localizedText } from '../../web/ui/localized.js';
import type { NoteForm } from './note.dto.js';
import type { Note } from './note.entity.js';

/** The form of a note, filled in with what stands there in one language. */
export function filledNote(note: Note, language: Language): FilledForm<NoteForm> {
  const { kind, item, session, organization, office, variant, texts, isStruck } = note;
  const symbol = variant && [variant.document.symbol, variant.suffix].filter(Boolean).join(' ');
  return FilledForm.blank<NoteForm>({
    kind,
    item: item?.code ?? '',
    session: session ? String(session.number) : '',
    by: organization?.code ?? office?.code ?? (note.speaker ? localizedText(note.speaker, language) : ''),
    document: symbol ?? '',
    text: texts?.[language] ?? '',
    struck: isStruck ? 'yes' : '',
  });
}
