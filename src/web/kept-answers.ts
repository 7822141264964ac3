import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { receivedFiles } from '../foundation/files/multipart.js';
import { Repeats } from '../foundation/repeats.js';
import { Preconditions } from './preconditions.js';
import type { PortalRequest } from './request.js';

/** What a program's request made or changed, as it is to be answered. */
export interface Deed {
  status: 200 | 201;
  /** The page of what was made or changed. */
  location: string;
  body: object;
}

/** A deed for which something is made first that takes its time, such as files. */
export interface MadeDeed<Made> {
  /** Outside of the transaction, and not again for a request that has been answered. */
  make: () => Promise<Made>;
  work: (made: Made) => Promise<Deed>;
}

/** Answers the requests of programs that make or change something, each once for its Idempotency-Key (I7). */
@Injectable()
export class KeptAnswers {
  constructor(
    private readonly database: Database,
    private readonly repeats: Repeats,
    private readonly preconditions: Preconditions,
  ) {}

  /**
   * Does the deed, if its condition `If-Match` holds, in one transaction with the keeping of its answer; the same
   * request again gets the same answer.
   */
  give(actor: Actor, request: PortalRequest, response: Response, work: () => Promise<Deed>): Promise<void> {
    return this.giveMade(actor, request, response, { make: () => Promise.resolve(), work });
  }

  /** The same for a deed for which something is made before its transaction begins. */
  async giveMade<Made>(actor: Actor, request: PortalRequest, response: Response, { make, work }: MadeDeed<Made>): Promise<void> {
    const key = request.headers['idempotency-key'] as string | undefined;
    const content = { method: request.method, path: request.path, body: request.body as unknown, ...filesOf(request) };
    const { status, location, body } = await this.repeats.once(actor, { key, content }, async (keep) => {
      const made = await make();
      const perform = async () => {
        const deed = await work(made);
        const answer = { ...deed, body: JSON.stringify(deed.body) };
        await keep(answer);
        return answer;
      };
      return this.preconditions.within(request, () => this.database.transaction(perform));
    });
    if (status === 201) response.set('Location', location);
    response.status(status).type('json').send(body);
  }
}

/** What makes a request with files this one and no other. */
function filesOf(request: PortalRequest): { files?: unknown[] } {
  const files = receivedFiles(request).map(({ name, spooled }) => [name, spooled.sha256]);
  return files.length > 0 ? { files } : {};
}
