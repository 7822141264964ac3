import { formTokenField } from '../../src/web/form-tokens.js';
import { everythingIn } from './bearing.js';
import { hashOf, mark } from '../../src/foundation/secrets.js';

/** What is sent with a request. */
export interface Sending {
  fields?: Record<string, string>;
  files?: readonly { name: string; text: string }[];
  /** Sends the form in parts, even without a file. */
  inParts?: boolean;
  json?: object;
  headers?: Record<string, string>;
  /** Leaves the form's token out. */
  withoutFormToken?: boolean;
}

export interface Answer {
  status: number;
  text: string;
  headers: string;
  location: string | null;
}

/** Headers that count or date the request itself, and so differ between any two. */
const ofEachRequest = ['date', 'x-request-id', 'ratelimit'];

/** Somebody with a browser and a program, who asks for one address after the other. */
export class Agent {
  private constructor(
    private readonly origin: string,
    private readonly cookie: string,
    private readonly formToken: string,
    readonly token: string | null,
  ) {}

  static visitor(origin: string, secret: string): Agent {
    const visit = 'a-visit-of-a-test';
    return new Agent(origin, `visit=${visit}`, mark(secret, 'form', visit), null);
  }

  /** The browser whose cookie holds this sign-in. */
  static signedIn(origin: string, secret: string, signIn: string, token: string): Agent {
    return new Agent(origin, `plenary=${signIn}`, mark(secret, 'form', hashOf(signIn)), token);
  }

  /** The same behind a proxy, which has another origin. */
  through(origin: string): Agent {
    return new Agent(origin, this.cookie, this.formToken, this.token);
  }

  /** Asks as a browser does, with the cookie and the form's token. */
  ask(method: string, path: string, sending: Sending = {}): Promise<Answer> {
    return this.send(method, path, { Cookie: this.cookie }, sending);
  }

  /** Asks as a program does, with a token, by default the agent's own. */
  program(method: string, path: string, sending: Sending = {}, token = this.token): Promise<Answer> {
    const who: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
    return this.send(method, path, who, { ...sending, withoutFormToken: true });
  }

  private async send(method: string, path: string, who: Record<string, string>, sending: Sending): Promise<Answer> {
    const { body, type } = this.bodyOf(method, sending);
    const headers = { Accept: 'text/html', ...(type ? { 'Content-Type': type } : {}), ...who, ...sending.headers };
    const answer = await fetch(this.origin + path, { method, headers, body, redirect: 'manual' });
    const text = await everythingIn(Buffer.from(await answer.arrayBuffer()));
    const told = [...answer.headers].filter(([name]) => !ofEachRequest.includes(name));
    return { status: answer.status, text, headers: JSON.stringify(told), location: answer.headers.get('location') };
  }

  private bodyOf(method: string, { fields = {}, files = [], inParts, json, withoutFormToken }: Sending) {
    if (method === 'GET' || method === 'HEAD') return {};
    if (json) return { body: JSON.stringify(json), type: 'application/json' };
    const all = { ...fields, ...(withoutFormToken ? {} : { [formTokenField]: this.formToken }) };
    if (files.length === 0 && !inParts) return { body: new URLSearchParams(all).toString(), type: written };
    const form = new FormData();
    for (const [name, value] of Object.entries(all)) form.append(name, value);
    for (const { name, text } of files) form.append('file', new Blob([text]), name);
    return { body: form };
  }
}

const written = 'application/x-www-form-urlencoded';
