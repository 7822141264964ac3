import type { Request, Response } from 'express';
import type { Reason, Refused } from '../foundation/errors.js';
import { readTexts } from '../foundation/files/multipart.js';
import { formTokenField } from './form-tokens.js';
import type { PortalRequest } from './request.js';

/** What somebody typed into a form that was not taken, for sending it again. Files have to be chosen once more. */
export interface KeptForm {
  /** Where the form is sent: a path of this portal. */
  action: string;
  /** Names and values in the order of the form; neither passwords nor the form's old token. */
  fields: readonly (readonly [name: string, value: string])[];
  hadFiles: boolean;
}

/** Reasons that lie with the moment and not with the form: the same form may be taken a little later. */
const passing: readonly Reason[] = ['unidentified', 'tooMany', 'unavailable', 'full'];

/** Whether the form may be taken when it is sent again; null stands for a fault of the portal's own. */
export function mayBeSentAgain(refused: Refused | null): boolean {
  return refused === null || passing.includes(refused.reason) || refused.key === 'web.staleForm';
}

/**
 * What was typed into the form of this request, which no door has taken; null when nothing was.
 * The files of a body that nobody has read yet are passed over, so that no stranger fills the disk.
 */
export async function keptForm(request: PortalRequest, response: Response): Promise<KeptForm | null> {
  const hadFiles = Boolean(request.is('multipart/form-data'));
  if (hadFiles && !request.body) await readTexts(request as Request, response);
  const fields = Object.entries((request.body ?? {}) as Record<string, unknown>).flatMap(([name, value]) => spread(name, value));
  return fields.length > 0 ? { action: request.originalUrl, fields, hadFiles } : null;
}

function spread(name: string, value: unknown): [string, string][] {
  if (name === formTokenField || /password/i.test(name)) return [];
  return [value].flat().flatMap((one) => (typeof one === 'string' ? [[name, one] as [string, string]] : []));
}
