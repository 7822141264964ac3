import { type FileKind, fileKinds } from '../../../foundation/files/file-kinds.js';
import { useReader, useWays } from '../../../web/reader.js';
import { languageInWords, sizeInWords } from '../../../web/ui/in-words.js';
import type { VersionFiles } from '../../document-details.js';
import type { Document } from '../../document.entity.js';

interface Props {
  document: Document;
  versions: readonly VersionFiles[];
  address: string;
}

/** In which order formats are offered; what is not here comes after. */
const preferred: readonly FileKind[] = ['docx', 'pdf', 'odt'];

/** The text in the language that serves the reader best: her own, the original, English, or whichever there is (LNG-4). */
export function DownloadButtons({ document, versions, address }: Props) {
  const { t, language } = useReader();
  const way = useWays();
  const order = [language, document.originalLanguage, 'en', ...versions.map((version) => version.language)];
  const ready = versions.filter(({ files }) => files.length > 0);
  const version = order.map((one) => ready.find((candidate) => candidate.language === one)).find(Boolean);
  if (!version) return null;
  const files = version.files
    .filter(({ role }) => role === 'main')
    .toSorted((one, other) => rank(one.file.kind) - rank(other.file.kind))
    .slice(0, 2);
  return (
    <p class="actions no-print">
      {files.map(({ fileName, file }, index) => (
        <a key={fileName} class={index === 0 ? 'button primary' : 'button'} href={way(`${address}/${fileName}`)} hreflang={version.language}>
          {t('documents.download', {
            language: languageInWords(version.language, language),
            format: fileKinds[file.kind].name,
            size: sizeInWords(file.size, language),
          })}
        </a>
      ))}
    </p>
  );
}

function rank(kind: FileKind): number {
  const place = preferred.indexOf(kind);
  return place < 0 ? preferred.length : place;
}
