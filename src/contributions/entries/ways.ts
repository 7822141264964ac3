/** By which way a contribution reached the secretariat. */
export const ways = ['letter', 'e-mail', 'fax', 'by-hand', 'other'] as const;
export type Way = (typeof ways)[number];
