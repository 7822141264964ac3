import type { Type } from '@nestjs/common';
import { Refused } from '../foundation/errors.js';
import { checked } from './filled-form.js';
import { isPlain } from './json-body.js';
import type { PortalRequest } from './request.js';

/** The JSON object that a program sent in the part `metadata`, beside its files, checked against its DTO. */
export function metadataOf<Dto extends object>({ body }: PortalRequest, dto: Type<Dto>): Dto {
  const { metadata } = (body ?? {}) as Record<string, unknown>;
  const parsed = typeof metadata === 'string' ? parse(metadata) : undefined;
  if (!isPlain(parsed)) throw Refused.field('metadata', 'web.metadataMissing');
  return checked(dto, parsed);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
