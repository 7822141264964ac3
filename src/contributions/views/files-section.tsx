import { acceptedExtensions, fileKinds } from '../../foundation/files/file-kinds.js';
import { noteKeys } from '../../foundation/files/inspection.js';
import { languages } from '../../foundation/i18n/languages.js';
import { useReader } from '../../web/reader.js';
import { Field, fieldId } from '../../web/ui/field.js';
import { languageInWords, sizeInWords } from '../../web/ui/in-words.js';
import type { ContributionSheet } from '../contribution-forms.service.js';
import type { DraftFile } from '../draft-file.entity.js';

/** The files that have arrived, and the place for further ones. The file may come before any answer. */
export function FilesSection({ sheet }: { sheet: ContributionSheet }) {
  const { t } = useReader();
  const { files, faults } = sheet;
  const hasFiles = files.length > 0;
  return (
    <section class="section" id="files">
      <h2>{t('contributions.files')}</h2>
      {hasFiles && (
        <ul class="plain">
          {files.map((file) => (
            <ArrivedFile key={file.id} draftFile={file} />
          ))}
        </ul>
      )}
      <div class="drop" data-read-on-drop="read">
        <Field
          name="file"
          label={hasFiles ? t('contributions.addFiles') : t('contributions.chooseFile')}
          hint={t('contributions.fileHint', { kinds: acceptedExtensions })}
          error={faults.find(({ field }) => field === 'file')}
          control={(ties) => <input {...ties} type="file" multiple accept={accepted} />}
        />
        <button type="submit" class="button small" name="act" value="read" formnovalidate>
          {t('contributions.readFile')}
        </button>
        <progress class="upload" max="100" value="0" hidden aria-label={t('contributions.files')} />
      </div>
    </section>
  );
}

const accepted = Object.values(fileKinds)
  .map(({ extension }) => `.${extension}`)
  .join(',');

function ArrivedFile({ draftFile }: { draftFile: DraftFile }) {
  const { t, language: reading } = useReader();
  const { id, name, file, language, role } = draftFile;
  return (
    <li class="flow">
      <p class="row">
        <span class="badge ok">{t('contributions.arrived')}</span> <b dir="auto">{name}</b>{' '}
        <span class="muted">
          {fileKinds[file.kind].name}, {sizeInWords(file.size, reading)}
        </span>
      </p>
      {file.notes.map((note) => (
        <p key={note} class="small">
          {t(noteKeys[note])}
        </p>
      ))}
      <input type="hidden" name="fileId" value={String(id)} />
      <div class="row">
        <label for={fieldId(`language-${id}`)}>{t('contributions.fileLanguage')}</label>
        <select id={fieldId(`language-${id}`)} name="fileLanguage" class="short">
          <option value="original" selected={language === null}>
            {t('contributions.asOriginal')}
          </option>
          {languages.map((one) => (
            <option key={one} value={one} selected={one === language}>
              {languageInWords(one, reading)}
            </option>
          ))}
        </select>
        <label for={fieldId(`role-${id}`)}>{t('contributions.fileRole')}</label>
        <select id={fieldId(`role-${id}`)} name="fileRole" class="short">
          <option value="main" selected={role === 'main'}>
            {t('contributions.role_main')}
          </option>
          <option value="annex" selected={role === 'annex'}>
            {t('contributions.role_annex')}
          </option>
        </select>
        <button type="submit" class="button small" name="act" value={`remove-${id}`} formnovalidate>
          {t('contributions.removeFile')}
          <span class="vh"> {name}</span>
        </button>
      </div>
    </li>
  );
}
