import { fileKinds } from '../../../foundation/files/file-kinds.js';
import { noteKeys } from '../../../foundation/files/inspection.js';
import { directionOf, type Language, ownNames } from '../../../foundation/i18n/languages.js';
import { useReader, useWay } from '../../../web/reader.js';
import { Badge } from '../../../web/ui/badge.js';
import { languageInWords, sizeInWords } from '../../../web/ui/in-words.js';
import type { VersionFiles } from '../../document-details.js';
import type { DocumentFile } from '../document-file.entity.js';
import { FileHashes } from './file-hashes.js';

interface Props {
  versions: readonly VersionFiles[];
  address: string;
  original: Language | null;
}

/** The files of a variant by language, with sizes, what to know before opening them, and their hashes. */
export function FileTable({ versions, address, original }: Props) {
  const { t } = useReader();
  const files = versions.flatMap((version) => version.files);
  const hasAnnexes = files.some(({ role }) => role === 'annex');
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('documents.language')}</th>
            <th scope="col">{t('documents.text')}</th>
            {hasAnnexes && <th scope="col">{t('documents.annexes')}</th>}
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <LanguageRow
              key={version.language}
              version={version}
              address={address}
              isOriginal={version.language === original}
              hasAnnexes={hasAnnexes}
            />
          ))}
        </tbody>
      </table>
      <FileNotes files={files} />
      {files.length > 0 && <FileHashes files={files} />}
    </>
  );
}

interface RowProps {
  version: VersionFiles;
  address: string;
  isOriginal: boolean;
  hasAnnexes: boolean;
}

function LanguageRow({ version, address, isOriginal, hasAnnexes }: RowProps) {
  const { t } = useReader();
  const { language, state, files } = version;
  const links = (role: DocumentFile['role']) =>
    files.filter((one) => one.role === role).map((file) => <FileLink key={file.fileName} file={file} address={address} language={language} />);
  return (
    <tr>
      <th scope="row">
        <span lang={language} dir={directionOf(language)}>
          {ownNames[language]}
        </span>{' '}
        {isOriginal && <Badge tone="info">{t('documents.original')}</Badge>}
      </th>
      <td>{files.length > 0 ? links('main') : <span class="muted">{t(`documents.version_${state}`)}</span>}</td>
      {hasAnnexes && <td>{links('annex')}</td>}
    </tr>
  );
}

function FileLink({ file: { fileName, file, role, position, isMadeHere }, address, language }: { file: DocumentFile; address: string; language: Language }) {
  const { t, language: own } = useReader();
  const format = fileKinds[file.kind].name;
  return (
    <span class="file">
      <a href={useWay(`${address}/${fileName}`)} hreflang={language}>
        {role === 'annex' ? t('documents.annexNumber', { number: position, format }) : format}
        <span class="vh">, {languageInWords(language, own)}</span>
      </a>{' '}
      <bdi class="muted small">{sizeInWords(file.size, own)}</bdi>
      {isMadeHere && <span class="muted small line">{t('documents.madeHere')}</span>}
    </span>
  );
}

function FileNotes({ files }: { files: readonly DocumentFile[] }) {
  const { t } = useReader();
  const noted = files.filter(({ file }) => file.notes.length > 0);
  if (noted.length === 0) return null;
  return (
    <div class="notice warn">
      <p>{t('documents.beforeOpening')}</p>
      <ul>
        {noted.flatMap(({ fileName, file }) =>
          file.notes.map((note) => (
            <li key={fileName + note}>
              <code class="code">{fileName}</code> {t(noteKeys[note])}
            </li>
          )),
        )}
      </ul>
    </div>
  );
}
