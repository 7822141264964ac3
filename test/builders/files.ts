/** A small text file that the portal takes, different for every name. */
export function textFile(name = 'contribution.txt', text = `The text of ${name}.`) {
  return { name, bytes: Buffer.from(text) };
}
