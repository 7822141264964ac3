import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { World } from './world.js';

/** A script that listens to a stream of the portal, and hears one message after the other. */
export class Listening {
  private text = '';
  private hears: (() => void) | null = null;

  private constructor(private readonly answer: IncomingMessage) {
    answer.setEncoding('utf8').on('data', (piece: string) => {
      this.text += piece;
      this.hears?.();
    });
  }

  static to(world: World, path: string): Promise<Listening> {
    const { port } = world.application.getHttpServer().address() as AddressInfo;
    return this.at(`http://127.0.0.1:${port}${path}`);
  }

  static at(url: string): Promise<Listening> {
    const headers = { Accept: 'text/event-stream' };
    return new Promise((heard, failed) => void get(url, { headers }, (answer) => heard(new Listening(answer))).on('error', failed));
  }

  get status(): number {
    return this.answer.statusCode!;
  }

  get headers(): IncomingHttpHeaders {
    return this.answer.headers;
  }

  get type(): string | undefined {
    return this.headers['content-type'];
  }

  /** The next message, as soon as it has come. */
  async next(): Promise<string> {
    for (;;) {
      const message = /(?:^|\n\n)((?:data: .*\n)+)\n/.exec(this.text);
      if (message) {
        this.text = this.text.slice(message.index + message[0].length);
        return message[1]!.replaceAll(/^data: /gm, '').trimEnd();
      }
      await new Promise<void>((heard) => (this.hears = heard));
    }
  }

  /** Once the portal has ended the stream. */
  async ended(): Promise<void> {
    if (!this.answer.complete) await new Promise((end) => this.answer.once('end', end));
  }

  leave(): void {
    this.answer.destroy();
  }
}
