import { useReader } from '../../../web/reader.js';
import type { DocumentFile } from '../document-file.entity.js';

/** The SHA-256 of each file, for those who want to check that they hold the same bytes. */
export function FileHashes({ files }: { files: readonly DocumentFile[] }) {
  const { t } = useReader();
  return (
    <details>
      <summary>{t('documents.checkFiles')}</summary>
      <dl class="hashes">
        {files.map(({ fileName, version, file }) => (
          <div key={version.language + fileName}>
            <dt>
              <bdi>{fileName}</bdi>
            </dt>
            <dd>
              <Hash of={file.sha256} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Groups of eight are set apart by the stylesheet alone, so that the hash is copied as it is. */
function Hash({ of }: { of: string }) {
  return (
    <code class="code hash" dir="ltr">
      {(of.match(/.{1,8}/g) ?? []).map((part, index) => (
        <span key={index}>{part}</span>
      ))}
    </code>
  );
}
