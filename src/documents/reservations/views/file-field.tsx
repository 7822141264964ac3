import type { FieldError } from '../../../foundation/errors.js';
import { acceptedExtensions, fileKinds } from '../../../foundation/files/file-kinds.js';
import { useReader } from '../../../web/reader.js';
import { Field } from '../../../web/ui/field.js';

const accepted = Object.values(fileKinds)
  .map(({ extension }) => `.${extension}`)
  .join(',');

interface Props {
  error?: FieldError;
  hint?: string;
  /** Whether one file is all that can be brought. */
  isSingle?: boolean;
}

/** Where files are chosen. */
export function FileField({ error, hint, isSingle = false }: Props) {
  const { t } = useReader();
  return (
    <Field
      name="file"
      label={t(isSingle ? 'documents.file' : 'documents.files')}
      hint={`${hint ? `${hint} ` : ''}${t('documents.fileHint', { kinds: acceptedExtensions })}`}
      error={error}
      control={(ties) => <input {...ties} type="file" multiple={!isSingle} accept={accepted} />}
    />
  );
}
