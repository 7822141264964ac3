import { Injectable } from '@nestjs/common';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { Refused } from '../foundation/errors.js';
import { type Argument, type Operation, Operations } from './api-description/operations.js';
import { GoTo } from './page.js';
import type { PortalRequest } from './request.js';

/** What programs would read at an address, asked of the very handler that reads it. */
@Injectable()
export class Readings {
  private known: Operation[] | null = null;

  constructor(private readonly operations: Operations) {}

  /**
   * What whoever sends this request would read at its own address or, where nothing is read there, at the next one
   * above: of /documents/…/posting the document. Null when there is nothing, or nothing for her.
   */
  async concernedBy(request: PortalRequest): Promise<object | null> {
    const { path } = request.route as { path: string };
    const reading = this.all().find((one) => path === one.path || path.startsWith(`${one.path}/`));
    return reading ? this.read(reading, request) : null;
  }

  private async read({ instance, handler, args }: Operation, request: PortalRequest): Promise<object | null> {
    const context = new ExecutionContextHost([request]);
    const given: unknown[] = [];
    try {
      for (const { index, kind, factory, data } of args) {
        given[index] = factory ? factory(data, context) : kind === RouteParamtypes.PARAM ? request.params[data as string] : request;
      }
      const answer: unknown = await (instance[handler] as (...all: unknown[]) => unknown).apply(instance, given);
      return answer instanceof GoTo ? null : (answer as object);
    } catch (error) {
      if (error instanceof Refused) return null;
      throw error;
    }
  }

  /** Those that answer with what they read, and need no more than the request; the longest addresses first. */
  private all(): Operation[] {
    this.known ??= this.operations
      .all()
      .filter(({ method, args }) => method === 'get' && args.every(isFoundInRequest))
      .toSorted((one, other) => other.path.length - one.path.length);
    return this.known;
  }
}

function isFoundInRequest({ factory, kind }: Argument): boolean {
  return factory !== undefined || kind === RouteParamtypes.PARAM || kind === RouteParamtypes.REQUEST;
}
