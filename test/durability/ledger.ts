import { createHash, randomUUID } from 'node:crypto';
import type { ReceiptBody } from '../../src/contributions/receipt-body.js';
import type { BuiltPortal } from '../machine/built.js';

/** What a client knows of one submission: what it sent, and the receipt once it has one. */
interface Entry {
  key: string;
  bytes: Buffer;
  /** The body of the answer, as it came; null until then. */
  receipt: string | null;
}

/** The sample's meeting to come, and one of its delegates. */
export const meeting = 'wg-wsis-14';
const delegate = 'france@plenary.example';

const metadata = JSON.stringify({ title: 'On durable receipts', language: 'en', purpose: 'information' });

/** A client that keeps its own book of what it sent and what was acknowledged, and compares the portal with it. */
export class Ledger {
  private readonly entries: Entry[] = [];

  private constructor(
    private readonly portal: BuiltPortal,
    private readonly token: string,
    private readonly cookie: string,
  ) {}

  /** A client of the delegate of France, once the portal runs and has loaded the sample. */
  static async of(portal: BuiltPortal): Promise<Ledger> {
    return new Ledger(portal, await portal.token(delegate), await portal.signIn(delegate));
  }

  /** What was acknowledged. */
  get receipts(): ReceiptBody[] {
    return this.entries.flatMap(({ receipt }) => (receipt === null ? [] : [JSON.parse(receipt) as ReceiptBody]));
  }

  /** The numbers that were acknowledged, in order. */
  get numbers(): number[] {
    return this.receipts.map(({ symbol }) => Number(symbol.split('/')[1])).toSorted((one, other) => one - other);
  }

  /** Submits a text of so many bytes, unlike any other. */
  submit(size = 100): Promise<Response> {
    const entry = newEntry(size);
    this.entries.push(entry);
    return this.send(entry, formOf(entry));
  }

  /**
   * Submits a text whose last bytes are held back until they are let go. Answers with the status; null when the portal
   * breaks off, and then nothing is expected of it.
   */
  async submitSlowly(letGo: Promise<void>): Promise<number | null> {
    const entry = newEntry(10_000);
    const answer = await this.send(entry, slowly(formOf(entry), letGo)).catch(() => null);
    if (answer) this.entries.push(entry);
    return answer?.status ?? null;
  }

  /** Sends again, under its first key, what was never answered. */
  sendUnanswered(): Promise<number[]> {
    const waiting = this.entries.filter(({ receipt }) => receipt === null);
    return Promise.all(waiting.map(async (entry) => (await this.send(entry, formOf(entry))).status));
  }

  /**
   * Asks for the latest receipts and for the bytes that they certify. Answers what differs from the book; nothing
   * when the portal has kept its word.
   */
  async differences(latest = this.entries.length): Promise<string[]> {
    const acknowledged = latest === 0 ? [] : this.entries.filter(({ receipt }) => receipt !== null).slice(-latest);
    const found: string[] = [];
    for (const { receipt, bytes } of acknowledged) {
      const { id, symbol, document, files } = JSON.parse(receipt!) as ReceiptBody;
      const kept = await this.get(`/receipts/${id}.json`);
      if ((await kept.text()) !== receipt) found.push(`${symbol}: another receipt (${kept.status})`);
      const file = await this.get(`${new URL(document).pathname}/en.txt`);
      const sha256 = hashOf(Buffer.from(await file.arrayBuffer()));
      const isSame = sha256 === hashOf(bytes) && sha256 === files[0]?.sha256;
      if (!isSame) found.push(`${symbol}: other bytes (${file.status})`);
    }
    return found;
  }

  private async send(entry: Entry, body: FormData | SlowBody): Promise<Response> {
    const { headers, ...sending } = body instanceof FormData ? { headers: {}, body } : body;
    const answer = await this.portal.fetch(`/api/v1/meetings/${meeting}/contributions`, {
      method: 'POST',
      headers: { ...headers, Authorization: `Bearer ${this.token}`, 'Idempotency-Key': entry.key },
      ...sending,
    });
    if (answer.status === 201) entry.receipt = await answer.clone().text();
    return answer;
  }

  private get(path: string): Promise<Response> {
    return this.portal.fetch(path, { headers: { Cookie: this.cookie } });
  }
}

function newEntry(size: number): Entry {
  const key = randomUUID();
  return { key, bytes: Buffer.from(`Text ${key}.\n`.repeat(Math.ceil(size / 43))), receipt: null };
}

function formOf({ key, bytes }: Entry): FormData {
  const form = new FormData();
  form.set('metadata', metadata);
  form.set('file', new Blob([new Uint8Array(bytes)]), `${key}.txt`);
  return form;
}

/** A body that is sent as it comes. */
interface SlowBody {
  headers: Record<string, string>;
  body: ReadableStream<Uint8Array>;
  duplex: 'half';
}

/** The form's own bytes, all but the last at once. */
function slowly(form: FormData, letGo: Promise<void>): SlowBody {
  const whole = new Response(form);
  const body = new ReadableStream<Uint8Array>({
    async start(stream) {
      const bytes = new Uint8Array(await whole.arrayBuffer());
      stream.enqueue(bytes.subarray(0, -100));
      await letGo;
      stream.enqueue(bytes.subarray(-100));
      stream.close();
    },
  });
  return { headers: { 'Content-Type': whole.headers.get('content-type')! }, body, duplex: 'half' };
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
