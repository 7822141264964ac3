import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../config.js';
import type { FileRole } from '../documents/variants/document-file.entity.js';
import type { Variant } from '../documents/variants/variant.entity.js';
import type { Actor, Identity } from '../foundation/actor.js';
import { canonicalJson } from '../foundation/canonical.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import type { TakenFile } from '../foundation/files/reception.service.js';
import type { StoredFile } from '../foundation/files/stored-file.entity.js';
import type { Language } from '../foundation/i18n/languages.js';
import { Journal } from '../foundation/journal.js';
import { CONFIG } from '../foundation/tokens.js';
import type { Organization } from '../people/organization.entity.js';
import { Person } from '../people/person.entity.js';
import type { Destination } from './destination.js';
import type { Entry } from './entries/entry.entity.js';
import { type Arrival, type EnteredBody, receiptBody, type ReceivedPart } from './receipt-body.js';
import { ReceiptLetters } from './receipt-letters.js';
import { Receipt } from './receipt.entity.js';

/** What a receipt is to certify. */
export interface Certifiable {
  /** The verb for the journal, such as `contributions.submit`. */
  verb: string;
  destination: Destination;
  /** The deadline by which it is judged; null for none. */
  deadline: Date | null;
  organization: Organization;
  variant: Variant;
  language: Language;
  files: readonly CertifiedFile[];
  arrival: Arrival;
  /** Where the secretariat enters it for its sender: how it came. */
  entry?: Certified;
}

/** What the secretariat says of the letter with which something came. */
export interface Certified extends Pick<Entry, 'senderName' | 'senderEmail' | 'how' | 'dated' | 'reference' | 'reason'> {
  letter: TakenFile | null;
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
    const { verb, destination, deadline, organization, variant, language, files, arrival } = certifiable;
    const { identity } = actor;
    const { entry } = certifiable;
    const submittedBy = entry ? { name: entry.senderName, email: entry.senderEmail } : { name: identity.name, email: identity.email };
    const body = receiptBody({
      id: randomUUID(),
      origin: originOf(this.config),
      variant,
      destination,
      deadline,
      language,
      submittedBy,
      organization,
      files: files.map((file) => partOf(file, language)),
      ...arrival,
      ...(entry ? { entry: enteredBody(entry, identity) } : {}),
    });
    const said = { id: body.id, variant, person: { id: identity.id }, organization, body: canonicalJson(body) };
    const receipt = Object.assign(new Receipt(), said);
    await this.database.insertAll([receipt]);
    await this.journal.note(actor, {
      verb,
      subject: variant.document.slug,
      onBehalfOf: organization.code,
      details: { variant: variant.key, receipt: body.id, verdict: body.verdict, files: body.files.map(({ sha256 }) => sha256) },
    });
    await this.letters.write(entry ? await this.correspondent(entry) : identity, body, variant.document.access);
    return receipt;
  }

  /** Who sent the letter gets the receipt, in her language where the portal knows her. */
  private async correspondent({ senderEmail: email }: Certified): Promise<Pick<Identity, 'email' | 'language'>> {
    const known = email && (await this.database.manager.findOneBy(Person, { email: email.toLowerCase() }));
    return { email, language: known ? known.language : null };
  }

  /** An arrival by the clock that decides, which may be another machine's than the one that received. */
  async byDecidingClock({ beganAt, receivedAt }: Arrival): Promise<Arrival> {
    const shift = (await this.database.now()).getTime() - this.clock.now().getTime();
    return { beganAt: new Date(beganAt.getTime() + shift), receivedAt: new Date(receivedAt.getTime() + shift) };
  }
}

function enteredBody({ how, dated, reference, reason, letter, arrival }: Certified, { name, email }: Identity): EnteredBody {
  const kept = letter && { name: letter.name, size: letter.spooled.size, sha256: letter.spooled.sha256 };
  return { enteredBy: { name, email }, enteredAt: arrival.receivedAt.toISOString(), how, dated, reference, reason, letter: kept };
}

function partOf({ file, name, language, role }: CertifiedFile, original: Language): ReceivedPart {
  const { kind, size, sha256 } = file;
  return { name, language: language ?? original, role, kind, size, sha256 };
}
