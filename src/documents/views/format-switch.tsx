import { type FileKind, fileKinds } from '../../foundation/files/file-kinds.js';
import { useReader } from '../../web/reader.js';
import { addressOf, type ListAddress } from '../../web/ui/list-address.js';
import type { DocumentLine } from '../document-details.js';

interface Props {
  lines: readonly DocumentLine[];
  as: FileKind;
  address: ListAddress;
}

/** In which format the language badges of a list open files; nothing to choose where there is one format. */
export function FormatSwitch({ lines, as, address }: Props) {
  const { t } = useReader();
  const kinds = [...kindsIn(lines)];
  if (kinds.length < 2) return null;
  return (
    <p class="small row format-switch no-print">
      {t('documents.filesOpenAs')}{' '}
      {kinds.map((kind) =>
        kind === as ? (
          <b key={kind} aria-current="true">
            {fileKinds[kind].name}
          </b>
        ) : (
          <a key={kind} href={addressOf(address, { as: kind })}>
            {fileKinds[kind].name}
          </a>
        ),
      )}
    </p>
  );
}

function kindsIn(lines: readonly DocumentLine[]): Set<FileKind> {
  const variants = lines.flatMap((line) => line.variants);
  const files = variants.flatMap(({ versions }) => versions.flatMap((version) => version.files));
  const present = new Set(files.filter(({ role }) => role === 'main').map(({ file }) => file.kind));
  return new Set((Object.keys(fileKinds) as FileKind[]).filter((kind) => present.has(kind)));
}
