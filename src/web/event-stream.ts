import type { Response } from 'express';
import type { PortalRequest } from './request.js';

/** In milliseconds: how often a stream shows that it lives, and when it ends, so that its reader is recognised anew. */
const heartbeat = 20_000;
const lifetime = 600_000;

/** News for the script of a page as they come (server-sent events): an answer that stays open until one side ends it. */
export class EventStream {
  private sent: string | null = null;

  constructor(
    private readonly response: Response,
    onEnd: () => void,
  ) {
    response.set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
    response.flushHeaders();
    response.write(`retry: ${comeback()}\n\n`);
    const beat = setInterval(() => this.write(':\n\n'), heartbeat).unref();
    const end = setTimeout(() => this.end(), lifetime).unref();
    response.on('close', () => {
      clearInterval(beat);
      clearTimeout(end);
      onEnd();
    });
  }

  /** Tells what is now, unless that was told last. */
  tell(now: string): void {
    if (now === this.sent) return;
    this.sent = now;
    this.write(`${now.split('\n').map((line) => `data: ${line}\n`).join('')}\n`);
  }

  end(): void {
    this.response.end();
  }

  /** Whoever has not taken what came before is let go: she asks again when she can. */
  private write(text: string): void {
    if (this.response.writableNeedDrain) this.response.destroy();
    else if (!this.response.writableEnded) this.response.write(text);
  }
}

/** Whether a script listens; a person who opens the address is better led to a page. */
export function listens({ method, headers }: PortalRequest): boolean {
  return method === 'GET' && headers.accept?.includes('text/event-stream') === true;
}

/** After how many milliseconds a browser asks again: not all at once, when the portal was away. */
function comeback(): number {
  return 3_000 + Math.floor(Math.random() * 5_000);
}
