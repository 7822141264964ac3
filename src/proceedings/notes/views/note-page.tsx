import type { Meeting } from '../../../meetings/meeting.entity.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { Meanwhile } from '../../../web/ui/meanwhile.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { NoteChoices } from '../../floor/floor.gatherer.js';
import type { NoteForm } from '../note.dto.js';
import type { Note } from '../note.entity.js';
import { floorCrumbs } from '../../floor/views/floor-crumbs.js';
import { NoteFields } from './note-fields.js';

interface Props extends NoteChoices {
  meeting: Meeting;
  note: Note;
  form: FilledForm<NoteForm>;
  /** The same form, filled in with what stands there now. */
  present: FilledForm<NoteForm>;
}

/** Changing a note, or striking it out. */
export function NotePage({ meeting, note, form, present, ...choices }: Props) {
  const { t } = useReader();
  const fields = [
    { name: 'by', label: t('proceedings.by') },
    { name: 'document', label: t('proceedings.document') },
    { name: 'text', label: t('proceedings.words') },
  ];
  return (
    <FormPage title={t('proceedings.changeTitle')} place="meetings" crumbs={floorCrumbs(meeting, t)} errors={form.errors}>
      <Meanwhile form={form} present={present} fields={fields} />
      <PostForm action={`/meetings/${meeting.slug}/notes/${note.number}`} class="flow read">
        <input type="hidden" name="version" value={note.version} />
        <NoteFields form={form} {...choices} />
        <label class="check">
          <input type="checkbox" name="struck" value="yes" checked={form.text('struck') === 'yes'} /> {t('proceedings.strike')}
        </label>
        <button type="submit" class="button primary">
          {t('proceedings.save')}
        </button>
      </PostForm>
    </FormPage>
  );
}
