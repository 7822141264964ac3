import type { Request, Response } from 'express';
import type { Actor } from '../foundation/actor.js';

/** Gives somebody an answer that was found for somebody else. */
export type Answering = (request: PortalRequest, response: Response) => Promise<void>;

/** A request on its way through the house, with what the guards have found out about it. */
export interface PortalRequest extends Request {
  id: string;
  /** When its first byte arrived. */
  beganAt: Date;
  /** When the last byte of its body arrived, for requests that bring files. */
  receivedAt?: Date;
  actor?: Actor;
  /** How the actor was recognised: by the cookie of a browser, by a token, or not at all. */
  by?: 'cookie' | 'token';
  /** What form tokens are bound to: the sign-in, or the visit of somebody who has not signed in. */
  visit?: string;
  /** Where many may be given the same: takes how whoever else asks this in the same moment is answered. */
  share?: (answering: Answering) => void;
}

/** The path that was asked for, wherever in the house it is looked at. */
export function pathOf({ originalUrl }: Pick<PortalRequest, 'originalUrl'>): string {
  return originalUrl.split('?')[0]!;
}

export function isApi(request: Pick<PortalRequest, 'originalUrl'>): boolean {
  return pathOf(request).startsWith('/api/');
}
