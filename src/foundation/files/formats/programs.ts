/** Windows, Linux and macOS programs and shell scripts, by their first bytes. */
export function isProgram(bytes: Buffer): boolean {
  return isWindowsProgram(bytes) || startsWithOneOf(bytes, magics);
}

const magics = ['7f454c46', 'feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', '2321', 'efbbbf2321'];

/** A DOS stub that points to a PE header; two letters alone would catch honest texts that begin with "MZ". */
function isWindowsProgram(bytes: Buffer): boolean {
  if (bytes.length < 64 || bytes.toString('latin1', 0, 2) !== 'MZ') return false;
  const at = bytes.readUInt32LE(60);
  const isPortable = at + 4 <= bytes.length && bytes.readUInt32LE(at) === 0x00004550;
  return isPortable || bytes.subarray(0, 64).includes(0);
}

function startsWithOneOf(bytes: Buffer, beginnings: readonly string[]): boolean {
  const head = bytes.toString('hex', 0, 8);
  return beginnings.some((beginning) => head.startsWith(beginning)) || isUniversal(bytes);
}

/** A macOS universal program: the same mark as a Java class, but a small number of architectures behind it. */
function isUniversal(bytes: Buffer): boolean {
  return bytes.length > 8 && bytes.readUInt32BE(0) === 0xcafebabe;
}
