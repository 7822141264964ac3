import type { Response } from 'express';
import { fileKinds } from '../../foundation/files/file-kinds.js';
import { sendMadeFile } from '../../web/made-file.js';
import type { MadeTemplate } from './templates.service.js';

/** Sends a template, which is a Word file. */
export function sendTemplate(template: MadeTemplate, secret: string, response: Response): void {
  sendMadeFile({ ...template, mediaType: fileKinds.docx.mediaType }, secret, response);
}
