import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../config.js';
import type { FileRole } from '../documents/variants/document-file.entity.js';
import type { Variant } from '../documents/variants/variant.entity.js';
import type { Actor } from '../foundation/actor.js';
import { canonicalJson } from '../foundation/canonical.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import type { StoredFile } from '../foundation/files/stored-file.entity.js';
import type { Language } from '../foundation/i18n/languages.js';
import { Journal } from '../foundation/journal.js';
import { CONFIG } from '../foundation/tokens.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Organization } from '../people/organization.entity.js';
import { type Arrival, receiptBody, type ReceivedPart } from './receipt-body.js';
import { ReceiptLetters } from './receipt-letters.js';
import { Receipt } from './receipt.entity.js';

/** What a receipt is to certify. */
export interface Certifiable {
  /** The verb for the journal, such as `contributions.submit`. */
  verb: string;
  meeting: Meeting;
  /** The deadline by which it is judged; null for none. */
  deadline: Date | null;
  organization: Organization;
  variant: Variant;
  language: Language;
  files: readonly CertifiedFile[];
  arrival: Arrival;
}

export interface CertifiedFile {
  file: StoredFile;
  name: string;
  /** Null: in the language of the original. */
  language: Language | null;
  role: FileRole;
}

/** Writes receipts, with their line in the journal and their letter, inside the transaction that they certify. */
@Injectable()
export class CertificationService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly letters: ReceiptLetters,
  ) {}

  async certify(actor: Actor, certifiable: Certifiable): Promise<Receipt> {
    const { verb, meeting, deadline, organization, variant, language, files, arrival } = certifiable;
    const { identity } = actor;
    const body = receiptBody({
      id: randomUUID(),
      origin: originOf(this.config),
      variant,
      meeting,
      deadline,
      language,
      submittedBy: { name: identity.name, email: identity.email },
      organization,
      files: files.map((file) => partOf(file, language)),
      ...arrival,
    });
    const receipt = await this.database.save(
      Object.assign(new Receipt(), { id: body.id, variant, person: { id: identity.id }, organization, body: canonicalJson(body) }),
    );
    await this.journal.note(actor, {
      verb,
      subject: variant.document.slug,
      onBehalfOf: organization.code,
      details: { variant: variant.key, receipt: body.id, verdict: body.verdict, files: body.files.map(({ sha256 }) => sha256) },
    });
    await this.letters.write(identity, body, variant.document.access);
    return receipt;
  }

  /** An arrival by the clock that decides, which may be another machine's than the one that received. */
  async byDecidingClock({ beganAt, receivedAt }: Arrival): Promise<Arrival> {
    const shift = (await this.database.now()).getTime() - this.clock.now().getTime();
    return { beganAt: new Date(beganAt.getTime() + shift), receivedAt: new Date(receivedAt.getTime() + shift) };
  }
}

function partOf({ file, name, language, role }: CertifiedFile, original: Language): ReceivedPart {
  const { kind, size, sha256 } = file;
  return { name, language: language ?? original, role, kind, size, sha256 };
}
