import { printVariant, parseVariantKey } from '../../documents/symbols/symbol-variants.js';
import { fileKinds } from '../../foundation/files/file-kinds.js';
import { directionOf, inLanguage } from '../../foundation/i18n/languages.js';
import type { Translate } from '../../foundation/i18n/translator.js';
import { languageInWords, sizeInWords } from '../../web/ui/in-words.js';
import type { PackedFile } from '../pack-files.js';
import type { LeftOut } from '../pack-plan.js';

interface Props {
  t: Translate;
  /** What the pack is of: the meeting or the group. */
  title: string;
  files: readonly PackedFile[];
  leftOut: readonly LeftOut[];
}

/** No sign here may need escaping. */
const style = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding-inline: 1rem }
:root { color-scheme: light dark }
h1 { font-size: 1.6rem } h2 { font-size: 1.2rem; margin-block-start: 2rem }
li { margin-block: .5rem } ul ul { padding-inline-start: 1.25rem } ul ul li { margin-block: .125rem }
.symbol { font-weight: 600; unicode-bidi: isolate } small { opacity: .8 }
`;

/** The page inside a pack that leads to its files. It works without the portal, and runs nothing. */
export function PackIndex({ t, title, files, leftOut }: Props) {
  const { language } = t;
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{style}</style>
      </head>
      <body>
        <h1 dir="auto">{title}</h1>
        {files.length === 0 && <p>{t('delivery.empty')}</p>}
        {inRuns(files, folderOf).map((folder) => (
          <section key={folderOf(folder[0]!)}>
            <h2 dir="auto">{folderOf(folder[0]!)}</h2>
            <ul>
              {inRuns(folder, ({ paper }) => paper.document.slug).map((own) => (
                <Paper key={own[0]!.path} t={t} files={own} />
              ))}
            </ul>
          </section>
        ))}
        {leftOut.length > 0 && <Absent t={t} leftOut={leftOut} />}
      </body>
    </html>
  );
}

function Paper({ t, files }: { t: Translate; files: readonly PackedFile[] }) {
  const { document } = files[0]!.paper;
  const title = inLanguage(document.titles, t.language, document.originalLanguage);
  return (
    <li>
      <span class="symbol" dir="ltr">
        {document.symbol}
      </span>{' '}
      {title && (
        <span dir="auto" lang={title.language}>
          {title.text}
        </span>
      )}
      <ul>
        {files.map((one) => (
          <File key={one.path} t={t} of={one} />
        ))}
      </ul>
    </li>
  );
}

function File({ t, of: { path, variant, file, isFallback } }: { t: Translate; of: PackedFile }) {
  const { language } = t;
  const format = fileKinds[file.kind].name;
  const told = [
    printVariant(parseVariantKey(variant.key) ?? []),
    languageInWords(file.language, language),
    file.role === 'annex' ? t('documents.annexNumber', { number: file.position, format }) : format,
    sizeInWords(file.size, language),
    isFallback ? t('delivery.fallback') : '',
  ];
  return (
    <li>
      <a href={addressOf(path)}>
        <bdi>{path.slice(path.lastIndexOf('/') + 1)}</bdi>
      </a>{' '}
      <small>{told.filter(Boolean).join(' · ')}</small>
    </li>
  );
}

function Absent({ t, leftOut }: Pick<Props, 't' | 'leftOut'>) {
  return (
    <section>
      <h2>{t('delivery.leftOut')}</h2>
      <ul>
        {leftOut.map(({ paper, variant, part, language, reason }) => (
          <li key={[paper.document.slug, variant, part, language].join()}>
            <span class="symbol" dir="ltr">
              {[paper.document.symbol, printVariant(parseVariantKey(variant ?? '') ?? [])].filter(Boolean).join(' ')}
            </span>{' '}
            <small>
              {[
                part && part !== 'text' ? part : '',
                t(`delivery.reason_${reason}`),
                language ? languageInWords(language, t.language) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function folderOf({ path }: PackedFile): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** Neighbours that have the same name, together. */
function inRuns(files: readonly PackedFile[], nameOf: (file: PackedFile) => string): PackedFile[][] {
  const runs: PackedFile[][] = [];
  for (const file of files) {
    const run = runs.at(-1);
    if (run && nameOf(run[0]!) === nameOf(file)) run.push(file);
    else runs.push([file]);
  }
  return runs;
}

/** A relative address; the dot keeps a colon from being read as the end of a scheme. */
function addressOf(path: string): string {
  return `./${path.split('/').map(encodeURIComponent).join('/')}`;
}
