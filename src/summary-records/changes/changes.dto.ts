import { IsOptional, Matches } from 'class-validator';
import { Means } from '../../web/api-description/described.js';
import { AnyQuery } from '../../web/json-body.js';
import type { StateName } from './changes.service.js';

const stateName = /^([1-9]\d{0,8}|draft)$/;

/** Which two states of a record are compared. */
export class RecordChangesQuery extends AnyQuery {
  @Means('The number of the earlier edition; left out, the one before the later.')
  @IsOptional() @Matches(stateName) from?: string;
  @Means('The number of the later edition, or `draft`; left out, the latest edition.')
  @IsOptional() @Matches(stateName) to?: string;
}

/** A state as an address names it; what names none is left out. */
export function stateIn(written: unknown): StateName | undefined {
  if (typeof written !== 'string' || !stateName.test(written)) return undefined;
  return written === 'draft' ? 'draft' : Number(written);
}
