/** What may be sent in, in the order in which the pages list it. */
export const fileKinds = {
  docx: kind('docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Word'),
  doc: kind('doc', 'application/msword', 'Word 97'),
  odt: kind('odt', 'application/vnd.oasis.opendocument.text', 'OpenDocument'),
  rtf: kind('rtf', 'application/rtf', 'RTF'),
  pdf: kind('pdf', 'application/pdf', 'PDF'),
  pptx: kind('pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'PowerPoint'),
  ppt: kind('ppt', 'application/vnd.ms-powerpoint', 'PowerPoint 97'),
  odp: kind('odp', 'application/vnd.oasis.opendocument.presentation', 'OpenDocument Impress'),
  xlsx: kind('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Excel'),
  xls: kind('xls', 'application/vnd.ms-excel', 'Excel 97'),
  ods: kind('ods', 'application/vnd.oasis.opendocument.spreadsheet', 'OpenDocument Calc'),
  txt: kind('txt', 'text/plain', 'TXT'),
  csv: kind('csv', 'text/csv', 'CSV'),
} as const satisfies Record<string, KindOfFile>;

export type FileKind = keyof typeof fileKinds;

export interface KindOfFile {
  mediaType: string;
  /** Without the dot. */
  extension: string;
  /** A proper noun, the same in every language. */
  name: string;
}

/** The extensions that the file input and the refusals name: "docx, doc, odt, ...". */
export const acceptedExtensions = Object.values(fileKinds)
  .map(({ extension }) => extension)
  .join(', ');

export function isFileKind(value: unknown): value is FileKind {
  return typeof value === 'string' && Object.hasOwn(fileKinds, value);
}

function kind(extension: string, mediaType: string, name: string): KindOfFile {
  return { mediaType, extension, name };
}
