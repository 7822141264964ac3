import contentDisposition from 'content-disposition';
import type { Response } from 'express';
import { fileKinds } from '../foundation/files/file-kinds.js';
import type { FileStore } from '../foundation/files/file-store.js';
import type { StoredFile } from '../foundation/files/stored-file.entity.js';
import type { PortalRequest } from '../web/request.js';
import { pour } from './pouring.js';
import { protectFile } from './protective-headers.js';

/** A kept file with the name under which its reader saves it. */
export interface KeptFile {
  file: StoredFile;
  name: string;
}

/** Answers with a file that belongs to no document: as something to save, never to run, and in no cache. */
export async function sendKept(store: FileStore, { file, name }: KeptFile, request: PortalRequest, response: Response): Promise<void> {
  const bytes = request.method === 'HEAD' ? null : store.bytes(file.sha256);
  await pour(bytes, { start: 0, end: file.size - 1 }, response, () => {
    protectFile(response);
    response.set({ 'Cache-Control': 'private, no-store', 'Content-Length': String(file.size) });
    response.setHeader('Content-Type', fileKinds[file.kind].mediaType);
    response.setHeader('Content-Disposition', contentDisposition(name));
  });
}
