import { createHash } from 'node:crypto';
import { pdf } from './made-files.js';

/** What the standard security handler pads passwords with (ISO 32000-1, 7.6.3.3). */
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const identifier = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
const permissions = -4;
const content = 'BT /F1 24 Tf 72 700 Td (Locked text) Tj ET';

/** A PDF encrypted with a key of 40 bits (revision 2). With an empty user password anyone may read it. */
export function lockedPdf(userPassword: string, ownerPassword: string): Buffer {
  const owner = rc4(md5(padded(ownerPassword)).subarray(0, 5), padded(userPassword));
  const key = md5(padded(userPassword), owner, littleEndian(permissions), identifier).subarray(0, 5);
  const user = rc4(key, padding);
  const stream = rc4(md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10), Buffer.from(content));
  const encryption =
    `/Encrypt<</Filter/Standard/V 1/R 2/O<${owner.toString('hex')}>/U<${user.toString('hex')}>/P ${permissions}>>` +
    `/ID[<${identifier.toString('hex')}><${identifier.toString('hex')}>]`;
  const open = pdf(stream).toString('latin1');
  return Buffer.from(open.replace('/Root 1 0 R', `/Root 1 0 R${encryption}`), 'latin1');
}

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);
}

function md5(...parts: Buffer[]): Buffer {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function littleEndian(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(number);
  return bytes;
}

/** OpenSSL 3 no longer offers it. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) % 256;
    [state[i], state[j]] = [state[j]!, state[i]!];
  }
  let [i, j] = [0, 0];
  return bytes.map((byte) => {
    i = (i + 1) % 256;
    j = (j + state[i]!) % 256;
    [state[i], state[j]] = [state[j]!, state[i]!];
    return byte ^ state[(state[i]! + state[j]!) % 256]!;
  }) as Buffer;
}
