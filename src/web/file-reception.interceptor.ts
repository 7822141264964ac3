import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import { finalize, type Observable } from 'rxjs';
import type { Config } from '../config.js';
import { Clock } from '../foundation/clock.js';
import { FileStore } from '../foundation/files/file-store.js';
import { discardReceived, receiveFiles, refusedFiles } from '../foundation/files/multipart.js';
import { CONFIG } from '../foundation/tokens.js';
import { FormTokens } from './form-tokens.js';
import { isApi, type PortalRequest } from './request.js';
import { SentForms } from './sent-forms.js';

/**
 * Receives the files of a form or of an API request on the disk, then checks the form's token, which came with them.
 * Whatever the handler does not keep is gone when it has answered. Guards have asked before whether anybody may send.
 * A program whose files did not all get in is refused at once, for it can send everything again; a form is not, for it
 * also holds what somebody typed.
 */
@Injectable()
export class FileReception implements NestInterceptor {
  private readonly receive: RequestHandler;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly store: FileStore,
    private readonly clock: Clock,
    private readonly tokens: FormTokens,
    private readonly forms: SentForms,
  ) {
    this.receive = receiveFiles(store, { maxFileBytes: config.maxUploadBytes });
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<PortalRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    const bringsFiles = Boolean(request.is('multipart/form-data'));
    if (bringsFiles) await this.receiveAll(request, response);
    request.receivedAt = this.clock.now();
    const answer = bringsFiles ? this.forms.once(request, next) : next.handle();
    return answer.pipe(finalize(() => void discardReceived(this.store, request)));
  }

  private async receiveAll(request: PortalRequest, response: Response): Promise<void> {
    await new Promise<void>((done, fail) => {
      void this.receive(request as Request, response, (error?: unknown) => (error ? fail(error as Error) : done()));
    });
    const [keptOut] = isApi(request) ? refusedFiles(request) : [];
    if (keptOut) throw keptOut.refused;
    if (request.by === 'token') return;
    try {
      this.tokens.ensureToken(request);
    } catch (error) {
      await discardReceived(this.store, request);
      throw error;
    }
  }
}
