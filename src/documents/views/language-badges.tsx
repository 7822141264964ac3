import { type FileKind, fileKinds } from '../../foundation/files/file-kinds.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { useReader, useWays } from '../../web/reader.js';
import { languageInWords, sizeInWords } from '../../web/ui/in-words.js';
import type { VersionFiles } from '../document-details.js';
import { isAwaited } from '../variants/version-states.js';
import type { VersionState } from '../variants/language-version.entity.js';
import type { DocumentFile } from '../variants/document-file.entity.js';

interface Props {
  /** What the links say they open: a symbol. */
  symbol: string;
  /** The address in which the files' names are the last part. */
  address: string;
  versions: readonly VersionFiles[];
  original: Language | null;
  /** The format that the reader chose; where there is none, another one is opened. */
  as: FileKind;
}

/** The six languages of a document in their fixed places; those with a file lead to it (LNG-1, LNG-3). */
export function LanguageBadges({ versions, ...props }: Props) {
  return (
    <ul class="langs">
      {versions.map((version) => (
        <li key={version.language}>
          <LanguageBadge version={version} {...props} />
        </li>
      ))}
    </ul>
  );
}

/** The text of a version in the wanted format, else in the first that there is. */
export function mainFile({ files }: Pick<VersionFiles, 'files'>, as: FileKind): DocumentFile | undefined {
  const texts = files.filter(({ role }) => role === 'main');
  return texts.find(({ file }) => file.kind === as) ?? texts[0];
}

/** What stands in the place of a language in which nobody works. */
const marks: Partial<Record<VersionState, string>> = { 'not-planned': 'no never' };

function LanguageBadge({ version, symbol, address, original, as }: Omit<Props, 'versions'> & { version: VersionFiles }) {
  const { t, language } = useReader();
  const way = useWays();
  const file = mainFile(version, as);
  const name = languageInWords(version.language, language);
  const code = version.language.toUpperCase();
  if (file) {
    const isOriginal = version.language === original;
    const opens = t('documents.opensFile', {
      symbol,
      language: isOriginal ? t('documents.originalIn', { language: name }) : name,
      format: fileKinds[file.file.kind].name,
      size: sizeInWords(file.file.size, language),
    });
    return (
      <a class={isOriginal ? 'orig' : undefined} href={way(`${address}/${file.fileName}`)} hreflang={version.language} title={opens}>
        {code}
        <span class="vh"> {opens}</span>
      </a>
    );
  }
  const said = t('documents.languageIs', { language: name, state: t(`documents.version_${version.state}`) });
  if (!isAwaited(version.state)) return <span class={marks[version.state] ?? 'no'} aria-hidden="true" title={said} />;
  return (
    <span class={version.state === 'in-work' ? 'due working' : 'due'} title={said}>
      {code}
      <span class="vh"> {said}</span>
    </span>
  );
}
