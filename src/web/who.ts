import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Actor } from '../foundation/actor.js';
import type { PortalRequest } from './request.js';

/** Whoever is asking, as the doorkeeper found out. */
export const Who = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  return context.switchToHttp().getRequest<PortalRequest>().actor ?? Actor.visitor;
});
