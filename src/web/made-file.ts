import contentDisposition from 'content-disposition';
import type { Response } from 'express';
import { entityTag } from './entity-tags.js';

/** A file that the portal makes when somebody asks for it. */
export interface MadeFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

/** Sends it to be saved under its name; whoever has the same one already is told so. */
export function sendMadeFile({ name, mediaType, bytes }: MadeFile, secret: string, response: Response): void {
  response
    .type(mediaType)
    .set({ 'ETag': entityTag(secret, bytes.toString('base64')), 'Content-Disposition': contentDisposition(name) })
    .send(bytes);
}
