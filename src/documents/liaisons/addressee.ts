/** What the sender asks of an addressee (RPT-3, RPT-6), the most pressing first. */
export const liaisonPurposes = ['action', 'comment', 'information'] as const;
export type LiaisonPurpose = (typeof liaisonPurposes)[number];

/** A body to which a statement goes, what is asked of it, and until when; each may be asked something else (RPT-3). */
export interface Addressee {
  name: string;
  purpose: LiaisonPurpose;
  /** The day by which a reply is asked for, YYYY-MM-DD. */
  replyBy: string | null;
  /** Where it is written to when the statement is sent; told to the secretariat alone. */
  email: string | null;
  answeredOn: string | null;
}

/** Whether it is asked for a reply, which has not come. */
export function owesReply({ purpose, replyBy, answeredOn }: Addressee): boolean {
  return answeredOn === null && (purpose === 'action' || replyBy !== null);
}

/** The most pressing of what is asked of several. */
export function purposeAmong(addressees: readonly Addressee[]): LiaisonPurpose {
  return liaisonPurposes.find((one) => addressees.some(({ purpose }) => purpose === one)) ?? 'information';
}

/** Whether two names are one, whatever their capitals and spaces. */
export function isCalled({ name }: Addressee, other: string): boolean {
  return folded(name) === folded(other);
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
