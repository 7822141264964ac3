import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

export function makeLog(level: string): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Nest's own messages, in the same log: its greetings only when somebody looks for trouble. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Logger) {}

  log(message: unknown, context?: string): void {
    this.to.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.to.warn({ context }, String(message));
  }

  error(message: unknown, trace?: string, context?: string): void {
    this.to.error({ context, trace }, String(message));
  }
}
