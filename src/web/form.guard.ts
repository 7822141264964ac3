import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refused } from '../foundation/errors.js';
import { FormTokens } from './form-tokens.js';
import { isApi, type PortalRequest } from './request.js';

const TAKES_FILES = 'takes files';

/** Marks a handler that takes files. It checks the form's token itself, once the body has come. */
export const TakesFiles = () => SetMetadata(TAKES_FILES, true);

const safe = ['GET', 'HEAD', 'OPTIONS'];

/** Lets a form in only if the portal made it for this browser. Programs with a token bring no forms. */
@Injectable()
export class FormGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: FormTokens,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<PortalRequest>();
    if (safe.includes(request.method) || request.by === 'token') return true;
    this.tokens.ensureSameSite(request);
    const takesFiles = this.reflector.get<boolean>(TAKES_FILES, context.getHandler()) ?? false;
    if (takesFiles && request.is('multipart/form-data')) return true;
    if (isApi(request)) throw Refused.unidentified('web.apiNeedsToken');
    if (request.is('multipart/form-data')) throw new Refused('unsupported', 'web.noFilesHere');
    this.tokens.ensureToken(request);
    return true;
  }
}
