import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { PortalRequest } from './request.js';
import { SentForms } from './sent-forms.js';

/** Lets a form do its deed once, however often it is sent. Forms with files are looked at when those have come. */
@Injectable()
export class FormOnce implements NestInterceptor {
  constructor(private readonly forms: SentForms) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<PortalRequest>();
    return request.is('application/x-www-form-urlencoded') ? this.forms.once(request, next) : next.handle();
  }
}
