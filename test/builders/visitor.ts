import type { Server } from 'node:http';
import request, { type Test } from 'supertest';
import { hashOf, mark } from '../../src/foundation/secrets.js';
import { formTokenField } from '../../src/web/form-tokens.js';

interface Cookie {
  name: string;
  value: string;
}

type Fields = Record<string, string | string[]>;

export interface Attachment {
  name: string;
  bytes: Buffer | string;
}

/** A browser, signed in or not, that asks for pages and sends forms as the portal made them. */
export class Visitor {
  constructor(
    private readonly server: Server,
    private readonly secret: string,
    private readonly signIn: Cookie | null = null,
  ) {}

  get(path: string): Test {
    return this.dressed(request(this.server).get(path));
  }

  head(path: string): Test {
    return this.dressed(request(this.server).head(path));
  }

  /** Sends a form that holds the token with which the portal would have made it. */
  post(path: string, fields: Fields = {}): Test {
    return this.dressed(request(this.server).post(path))
      .type('form')
      .send({ ...fields, [formTokenField]: this.formToken });
  }

  /** The same with files, as a browser sends them. */
  send(path: string, fields: Fields, files: readonly Attachment[]): Test {
    const sending = this.dressed(request(this.server).post(path)).field(formTokenField, this.formToken);
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) void sending.field(name, one);
    for (const { name, bytes } of files) void sending.attach('file', Buffer.from(bytes), name);
    return sending;
  }

  /** What every form of this browser must carry. */
  get formToken(): string {
    return mark(this.secret, 'form', this.signIn ? hashOf(this.signIn.value) : visit);
  }

  private dressed(asking: Test): Test {
    const cookie = this.signIn ?? { name: 'visit', value: visit };
    return asking.set('Cookie', `${cookie.name}=${cookie.value}`).redirects(0);
  }
}

/** The visit of somebody who has not signed in. */
const visit = 'a-visit-of-a-test';
