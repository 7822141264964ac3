import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { PortalRequest } from './request.js';
import { SentForms } from './sent-forms.js';

/** Lets a form do its deed once, however often it is sent. Forms with files are looked at when those have come. */
@Injectable()
export class FormOnce implements NestInterceptor {
  constructor(private readonly forms: SentForms) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<PortalRequest>();
    if (!request.is('application/x-www-form-urlencoded')) return next.handle();
    return from(this.forms.once(request, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }
}
