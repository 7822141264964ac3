import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import type { Config } from '../config.js';
import { CONFIG } from '../foundation/tokens.js';
import { entityTag } from './entity-tags.js';
import { isPlain } from './json-body.js';
import { GoTo } from './page.js';
import { isApi, type PortalRequest } from './request.js';

/**
 * Gives whatever programs read its validator, so that they need not read it again (`If-None-Match`, answered with 304)
 * and change only what they have seen (`If-Match`).
 */
@Injectable()
export class TaggedAnswers implements NestInterceptor {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<PortalRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    if (!isApi(request) || (request.method !== 'GET' && request.method !== 'HEAD')) return next.handle();
    return next.handle().pipe(map((answer: unknown) => (isRead(answer) ? this.tagged(answer, response) : answer)));
  }

  private tagged(answer: object, response: Response): string {
    const body = JSON.stringify(answer);
    response.type('json').setHeader('ETag', entityTag(this.config.secret, body));
    return body;
  }
}

function isRead(answer: unknown): answer is object {
  return isPlain(answer) && !(answer instanceof GoTo);
}
