import contentDisposition from 'content-disposition';
import type { Response } from 'express';
import { fileKinds } from '../../foundation/files/file-kinds.js';
import { entityTag } from '../../web/entity-tags.js';
import type { MadeTemplate } from './templates.service.js';

/** Sends a template to be saved under its name; whoever has the same one already is told so. */
export function sendTemplate({ name, bytes }: MadeTemplate, secret: string, response: Response): void {
  response
    .type(fileKinds.docx.mediaType)
    .set({ 'ETag': entityTag(secret, bytes.toString('base64')), 'Content-Disposition': contentDisposition(name) })
    .send(bytes);
}
