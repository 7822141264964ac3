import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { createElement } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { map, type Observable } from 'rxjs';
import { setCookie } from './cookies.js';
import { GoTo, Page } from './page.js';
import { type Reader, ReaderContext } from './reader.js';
import { Readers } from './readers.js';
import type { PortalRequest } from './request.js';

/** Turns the page that a door answers into HTML for its reader, and a way onward into a redirect. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly readers: Readers) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<PortalRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (answer instanceof GoTo) return void response.redirect(answer.status, addressOf(answer, request));
        if (!(answer instanceof Page)) return answer;
        const reader = this.readers.of(request, response);
        keepLanguage(request, response, reader);
        response.type('html').setHeader('Content-Language', reader.language);
        if (answer.status) response.status(answer.status);
        return renderPage(answer, reader);
      }),
    );
  }
}

export function renderPage(page: Page, reader: Reader): string {
  return `<!DOCTYPE html>\n${renderFragment(page, reader)}`;
}

/** A part of a page alone, for its script. */
export function renderFragment({ node }: Page, reader: Reader): string {
  return renderToString(createElement(ReaderContext.Provider, { value: reader }, node));
}

/**
 * Another address of the same thing is asked what this one was asked; what leads elsewhere keeps the language alone.
 * What the answer itself asks comes first.
 */
function addressOf({ url, status }: GoTo, { method, originalUrl }: PortalRequest): string {
  if (!['GET', 'HEAD'].includes(method)) return url;
  const { searchParams: asked } = new URL(originalUrl, 'http://portal');
  const address = new URL(url, 'http://portal');
  const kept = [...asked].filter(([name]) => !address.searchParams.has(name) && (status === 308 || name === 'lang'));
  if (kept.length === 0) return url;
  for (const [name, value] of kept) address.searchParams.append(name, value);
  return address.pathname + address.search + address.hash;
}

/** A language that was chosen by a link stays chosen in this browser. */
function keepLanguage(request: PortalRequest, response: Response, { language }: Reader): void {
  if (request.query.lang === language) setCookie(response, 'lang', language, { maxAge: 365 * 24 * 3600 });
}
