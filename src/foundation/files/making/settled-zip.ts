const endOfDirectory = 0x06054b50;
const firstOfJanuary1980 = 0x0021;

/** The same archive with every entry dated 1 January 1980, 0:00, so that equal contents are equal bytes. */
export function settledZip(archive: Buffer): Buffer {
  const settled = Buffer.from(archive);
  const end = endRecord(settled);
  const entries = settled.readUInt16LE(end + 10);
  let entry = settled.readUInt32LE(end + 16);
  for (let count = 0; count < entries; count += 1) {
    settle(settled, entry + 12);
    settle(settled, settled.readUInt32LE(entry + 42) + 10);
    entry += 46 + lengths(settled, entry);
  }
  return settled;
}

/** Where the end record starts: it is searched from the back, since a comment may follow it. */
function endRecord(archive: Buffer): number {
  for (let at = archive.length - 22; at >= 0; at -= 1) {
    if (archive.readUInt32LE(at) === endOfDirectory) {
      return at;
    }
  }
  throw new Error('This is not a ZIP archive.');
}

function settle(archive: Buffer, time: number): void {
  archive.writeUInt16LE(0, time);
  archive.writeUInt16LE(firstOfJanuary1980, time + 2);
}

/** Of the name, the extra field and the comment behind an entry of the directory. */
function lengths(archive: Buffer, entry: number): number {
  return archive.readUInt16LE(entry + 28) + archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32);
}
