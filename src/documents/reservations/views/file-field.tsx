import type { FieldError } from '../../../foundation/errors.js';
import { acceptedExtensions, fileKinds } from '../../../foundation/files/file-kinds.js';
import { useReader } from '../../../web/reader.js';
import { Field } from '../../../web/ui/field.js';

const accepted = Object.values(fileKinds)
  .map(({ extension }) => `.${extension}`)
  .join(',');

/** Where the files of a document are chosen. */
export function FileField({ error, hint }: { error?: FieldError; hint?: string }) {
  const { t } = useReader();
  return (
    <Field
      name="file"
      label={t('documents.files')}
      hint={`${hint ? `${hint} ` : ''}${t('documents.fileHint', { kinds: acceptedExtensions })}`}
      error={error}
      control={(ties) => <input {...ties} type="file" multiple accept={accepted} />}
    />
  );
}
