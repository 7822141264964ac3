import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Logger } from 'pino';
import { IsNull, LessThan } from 'typeorm';
import { type Config, originOf } from '../../config.js';
import { Clock } from '../clock.js';
import { CONFIG, LOG } from '../tokens.js';
import { Database } from '../database/database.js';
import type { Language } from '../i18n/languages.js';
import { Errand } from '../errand.js';
import { Letter } from './letter.entity.js';

export interface NewLetter {
  to: string;
  language: Language;
  subject: string;
  body: string;
}

const mostAttempts = 10;

/** How long a letter is left to whoever is sending it, in milliseconds. */
const patience = 5 * 60_000;

/**
 * Writes letters in the transaction that causes them, and sends them after its commit. A letter that cannot be sent
 * stays in the outbox and is tried again; without a mail server all stay there.
 */
@Injectable()
export class PostOffice implements OnApplicationShutdown {
  private readonly transport: Transporter | null;
  private readonly sending = new Errand(
    () => this.sendAll(),
    (error) => this.log.error({ err: error }, 'mail'),
  );

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Logger,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.transport = config.mailUrl ? createTransport(config.mailUrl) : null;
  }

  async write(letter: NewLetter): Promise<void> {
    const { to, language, subject, body } = letter;
    await this.database.save(
      Object.assign(new Letter(), {
        to,
        language,
        subject: subject.replace(/[\r\n]+/g, ' '),
        body,
        writtenAt: this.clock.now(),
        sentAt: null,
        heldUntil: null,
        attempts: 0,
        lastFault: null,
      }),
    );
    this.database.afterCommit(() => void this.sendWaiting());
  }

  /** Sends what waits, one letter after the other. */
  sendWaiting(): Promise<void> {
    return this.sending.run();
  }

  /** The latest letters, newest first. */
  letters(most = 100): Promise<Letter[]> {
    return this.database.manager.find(Letter, { order: { id: 'DESC' }, take: most });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.sending.end();
    this.transport?.close();
  }

  private async sendAll(): Promise<void> {
    if (!this.transport) return;
    const waiting = await this.database.manager.find(Letter, {
      where: { sentAt: IsNull(), attempts: LessThan(mostAttempts) },
      order: { id: 'ASC' },
      take: 100,
    });
    for (const { id } of waiting) {
      const letter = await this.hold(id);
      if (letter) await this.send(this.transport, letter);
    }
  }

  /** Takes a letter to send it, unless another instance of the portal was faster. */
  private hold(id: number): Promise<Letter | null> {
    return this.database.transaction(async () => {
      const letter = await this.database.claim(Letter, { id });
      const now = this.clock.now();
      if (!letter || letter.sentAt || (letter.heldUntil && now < letter.heldUntil)) return null;
      return this.database.save(Object.assign(letter, { heldUntil: new Date(now.getTime() + patience) }));
    });
  }

  private async send(transport: Transporter, letter: Letter): Promise<void> {
    const fault = await transport
      .sendMail({
        from: { name: 'Plenary', address: `noreply@${new URL(originOf(this.config)).hostname}` },
        to: { name: '', address: letter.to },
        subject: letter.subject,
        text: letter.body,
        headers: { 'Content-Language': letter.language, 'Auto-Submitted': 'auto-generated' },
        messageId: `<letter-${letter.id}@${new URL(originOf(this.config)).hostname}>`,
      })
      .then(
        () => null,
        (error: unknown) => String(error).slice(0, 500),
      );
    letter.attempts += 1;
    letter.lastFault = fault;
    letter.heldUntil = null;
    letter.sentAt = fault ? null : this.clock.now();
    await this.database.transaction(() => this.database.save(letter));
  }
}
