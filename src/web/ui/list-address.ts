/** The address of a list as it is shown: where it stands, and what its query asks for. */
export interface ListAddress {
  path: string;
  params: Readonly<Record<string, string | undefined>>;
  /** The part of the page where the list begins. */
  fragment?: string;
}

/** The address of the same list with some of its query changed; what is undefined is left out. */
export function addressOf({ path, params, fragment }: ListAddress, changes: ListAddress['params'] = {}): string {
  const wanted = Object.entries({ ...params, ...changes }).filter((one): one is [string, string] => Boolean(one[1]));
  const query = new URLSearchParams(wanted).toString();
  return `${path}${query ? `?${query}` : ''}${fragment ? `#${fragment}` : ''}`;
}
