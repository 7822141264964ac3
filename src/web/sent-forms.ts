import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type CallHandler, Injectable } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { LessThan } from 'typeorm';
import { canonicalJson } from '../foundation/canonical.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import { receivedFiles } from '../foundation/files/multipart.js';
import { GoTo, goTo } from './page.js';
import type { PortalRequest } from './request.js';
import { SentForm } from './sent-form.entity.js';

/** For how long the same form is the same deed, and how long one waits for the first answer, in milliseconds. */
const [sameDeed, patience, glance] = [15_000, 20_000, 50];
const anHour = 3_600_000;
/** Where a form's fingerprint stands: no form, for none was sent or the last one led nowhere. */
const nothing = '';

/**
 * Does once what a form asks for that a browser sends twice in a row: by a double click, or by sending it again because
 * the answer did not come. Whatever is sent in between makes the same form a new one.
 */
@Injectable()
export class SentForms {
  private tidiedAt = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Lets the door do what the form asks for, or leads to where the same form led a moment ago. */
  once(request: PortalRequest, door: CallHandler): Observable<unknown> {
    if (request.by !== 'cookie' || request.method !== 'POST') return door.handle();
    return from(this.doneOnce(request, () => lastValueFrom(door.handle(), { defaultValue: undefined })));
  }

  private async doneOnce(request: PortalRequest, work: () => Promise<unknown>): Promise<unknown> {
    await this.tidy();
    const visit = request.visit!;
    const fingerprint = fingerprintOf(request);
    const earlier = await this.answered(visit, fingerprint);
    if (earlier) return goTo(earlier);
    let answer: string | null = null;
    try {
      const done = await work();
      answer = done instanceof GoTo ? done.url : null;
      return done;
    } finally {
      await this.note(visit, fingerprint, answer);
    }
  }

  /** Where the same form led; null, when it is now for this request to do what it asks for. */
  private async answered(visit: string, fingerprint: string): Promise<string | null> {
    const until = performance.now() + patience;
    let earlier = await this.begin(visit, fingerprint);
    while (earlier && earlier.answer === null && performance.now() < until) {
      await wait(glance);
      earlier = await this.begin(visit, fingerprint);
    }
    return earlier?.answer ?? null;
  }

  /** The same form, sent a moment ago; null after noting that this one is now at work. Of two at once, one waits. */
  private begin(visit: string, fingerprint: string): Promise<SentForm | null> {
    const sentAt = this.clock.now();
    return this.database.transaction(async () => {
      const none = Object.assign(new SentForm(), { visit, fingerprint: nothing, answer: null, sentAt });
      const last = await this.database.claimOrBegin(SentForm, { visit }, none);
      if (last.fingerprint === fingerprint && sentAt.getTime() < last.sentAt.getTime() + sameDeed) return last;
      await this.database.save(Object.assign(last, { fingerprint, answer: null, sentAt }));
      return null;
    });
  }

  /** What came of it; a form that led nowhere may be sent again at once. */
  private async note(visit: string, fingerprint: string, answer: string | null): Promise<void> {
    await this.database.transaction(async () => {
      const last = await this.database.claim(SentForm, { visit });
      if (last?.fingerprint !== fingerprint) return;
      await this.database.save(Object.assign(last, answer === null ? { fingerprint: nothing } : { answer }));
    });
  }

  /** Now and then, what is too old to matter goes. */
  private async tidy(): Promise<void> {
    const now = this.clock.now().getTime();
    if (now < this.tidiedAt + anHour) return;
    this.tidiedAt = now;
    await this.database.forget(SentForm, { sentAt: LessThan(new Date(now - anHour)) });
  }
}

function fingerprintOf(request: PortalRequest): string {
  const files = receivedFiles(request).map(({ name, spooled }) => [name, spooled.sha256]);
  const asked = { to: request.originalUrl, with: (request.body ?? {}) as object, files };
  return createHash('sha256').update(canonicalJson(asked)).digest('hex');
}
