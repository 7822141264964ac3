import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, PackArchive, type ReadableEntry } from '../../src/delivery/pack-archive.js';
import { endRecords, localRecord } from '../../src/delivery/pack-records.js';
import { isInstalled } from './unpacking.js';

const at = new Date('2026-03-02T10:20:31.000Z');

function entry(name: string, bytes: Buffer): ReadableEntry {
  return { name, size: bytes.length, crc32: crc32(bytes), modifiedAt: at, ...bytesOf(bytes) };
}

async function read(archive: PackArchive<ReadableEntry>, start = 0, end = archive.size - 1): Promise<Buffer> {
  const buffer = Buffer.alloc(end - start + 1);
  await archive.fill(buffer, start);
  return buffer;
}

const contents = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 });

describe('an archive', () => {
  test('has the size that it says, and is the same bytes each time', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (files) => {
        const make = () => new PackArchive(files.map((bytes, index) => entry(`名 ${index}.txt`, Buffer.from(bytes))));
        const whole = await read(make());
        expect(whole.length).toBe(make().size);
        expect(await read(make())).toEqual(whole);
      }),
    );
  });

  test('gives of any part what the whole has there', async () => {
    await fc.assert(
      fc.asyncProperty(contents, fc.nat(), fc.nat(), async (files, one, other) => {
        const archive = new PackArchive(files.map((bytes, index) => entry(`${index}.txt`, Buffer.from(bytes))));
        const whole = await read(archive);
        const [start, end] = [one % archive.size, other % archive.size].toSorted((a, b) => a - b) as [number, number];
        expect(await read(archive, start, end)).toEqual(whole.subarray(start, end + 1));
      }),
      { numRuns: 300 },
    );
  });

  test('reads of a part only what is in it', async () => {
    const asked: string[] = [];
    const watched = ['a', 'b', 'c'].map((name) => ({
      ...entry(name, Buffer.alloc(100)),
      fill: async ({ length }: Buffer, from: number) => void asked.push(`${name} ${from}-${from + length - 1}`),
    }));
    const archive = new PackArchive(watched);
    const begins = 131 * 1 + 31;

    await read(archive, begins + 10, begins + 19);

    expect(asked).toEqual(['b 10-19']);
    expect(archive.entriesIn({ start: begins + 99, end: begins + 131 }).map(({ name }) => name)).toEqual(['b', 'c']);
    expect(archive.entriesIn({ start: 0, end: 30 })).toEqual([]);
  });

  test('waits for all that it has begun to read before it fails', async () => {
    let isRead = false;
    const failing = { ...entry('a', Buffer.alloc(10)), fill: () => Promise.reject(new Error('The disk is broken.')) };
    const late = { ...entry('b', Buffer.alloc(10)), fill: () => new Promise<void>((done) => setImmediate(() => done(void (isRead = true)))) };
    await expect(read(new PackArchive([failing, late]))).rejects.toThrow('The disk is broken.');
    expect(isRead).toBe(true);
  });

  test('without entries is still one', async () => {
    expect((await read(new PackArchive([]))).toString('hex')).toBe(`504b0506${'00'.repeat(18)}`);
  });
});

describe('an archive beyond 32 bits', () => {
  const large = (name: string, size: number): ReadableEntry => ({
    name,
    size,
    crc32: 0x12345678,
    modifiedAt: at,
    fill: async (buffer) => void buffer.fill(name),
  });
  const [five, four] = [5_000_000_000, 0xffffffff];

  test('tells sizes and offsets in 64', async () => {
    const archive = new PackArchive([large('a', five), large('b', 10), large('c', four)]);
    const tail = await read(archive, archive.size - 400);
    const end64 = tail.lastIndexOf(Buffer.from('504b0606', 'hex'));
    const directoryLength = Number(tail.readBigUInt64LE(end64 + 40));
    const directoryOffset = Number(tail.readBigUInt64LE(end64 + 48));
    const directory = await read(archive, directoryOffset, directoryOffset + directoryLength - 1);
    const locator = tail.subarray(end64 + 56);
    const lines = readDirectory(directory);

    expect(Number(tail.readBigUInt64LE(end64 + 32))).toBe(3);
    expect(Number(locator.readBigUInt64LE(8))).toBe(archive.size - tail.length + end64);
    expect(locator.subarray(20).toString('hex', 0, 4)).toBe('504b0506');
    expect(locator.subarray(20).readUInt32LE(16)).toBe(0xffffffff);
    expect(lines).toEqual([
      { name: 'a', size: five, offset: 0 },
      { name: 'b', size: 10, offset: 30 + 1 + 20 + five },
      { name: 'c', size: four, offset: 30 + 1 + 20 + five + 31 + 10 },
    ]);
    for (const { name, size, offset } of lines) {
      const local = await read(archive, offset, offset + 60);
      expect(local.subarray(0, 4).toString('hex')).toBe('504b0304');
      expect(local.toString('utf8', 30, 31)).toBe(name);
      if (size >= 0xffffffff) expect(Number(local.readBigUInt64LE(35))).toBe(size);
    }
    expect(String(await read(archive, five, five + 3))).toBe('aaaa');
  });

  test('is read by Python and by unzip', async ({ skip }) => {
    skip(!isInstalled('python3') || !isInstalled('unzip'), 'python3 or unzip is not installed here');
    const small = entry('b', Buffer.from('Behind five gigabytes.'));
    const archive = new PackArchive([large('a', five), small, large('c', four)]);
    const folder = mkdtempSync(join(tmpdir(), 'plenary-zip64-'));
    const path = join(folder, 'sparse.zip');
    // What lies between is left out of the file, which is as long all the same and takes up no room.
    const file = await open(path, 'w');
    const edges = [[0, 99], [five, five + 199], [archive.size - 500, archive.size - 1]] as const;
    for (const [start, end] of edges) await file.write(await read(archive, start, end), 0, end - start + 1, start);
    await file.close();

    const sizes = '[one.file_size for one in pack.infolist()]';
    const script = `import sys, zipfile; pack = zipfile.ZipFile(sys.argv[1]); print(${sizes}, pack.read("b"))`;
    const python = execFileSync('python3', ['-c', script, path], { encoding: 'utf8' });
    const unzipped = execFileSync('unzip', ['-p', path, 'b'], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });

    expect(python.trim()).toBe(`[${five}, 22, ${four}] b'Behind five gigabytes.'`);
    expect(unzipped).toBe('Behind five gigabytes.');
  });

  test('counts more entries than 16 bits hold', async () => {
    const archive = new PackArchive(Array.from({ length: 70_000 }, (_, n) => entry(`${n}`, Buffer.alloc(0))));
    const whole = await read(archive);
    const end64 = whole.lastIndexOf(Buffer.from('504b0606', 'hex'));

    expect(whole.length).toBe(archive.size);
    expect(whole.readUInt16LE(whole.length - 12)).toBe(0xffff);
    expect(Number(whole.readBigUInt64LE(end64 + 32))).toBe(70_000);
    expect((await read(archive, archive.size - 1_000_000)).equals(whole.subarray(-1_000_000))).toBe(true);
  });

  test('says nothing in 64 that fits into 32', () => {
    expect(endRecords(65_534, 0xfffffffe, 0xfffffffe)).toHaveLength(22);
    expect(endRecords(65_535, 1, 1)).toHaveLength(98);
  });
});

test.each([
  ['1970-01-01T00:00:00Z', '00002100'],
  ['2026-03-02T10:20:31Z', '8f52625c'],
  ['2200-01-01T00:00:00Z', '00002100'],
])('the moment %s is told in UTC, or as the first that ZIP knows', (moment, bytes) => {
  const record = localRecord({ name: 'x', size: 0, crc32: 0, modifiedAt: new Date(moment) });
  expect(record.toString('hex', 10, 14)).toBe(bytes);
});

/** The lines of a directory, with what their extra fields tell. */
function readDirectory(directory: Buffer): { name: string; size: number; offset: number }[] {
  const lines = [];
  for (let place = 0; place < directory.length; ) {
    const [nameLength, extraLength] = [directory.readUInt16LE(place + 28), directory.readUInt16LE(place + 30)];
    const extra = directory.subarray(place + 46 + nameLength, place + 46 + nameLength + extraLength);
    const count = Math.floor(extraLength / 8);
    const long = Array.from({ length: count }, (_, n) => Number(extra.readBigUInt64LE(4 + 8 * n)));
    const [packed, size, offset] = [20, 24, 42].map((where) => directory.readUInt32LE(place + where));
    const told = [size, packed, offset].map((value) => (value === 0xffffffff ? long.shift()! : value!));
    const name = directory.toString('utf8', place + 46, place + 46 + nameLength);
    lines.push({ name, size: told[0]!, offset: told[2]! });
    place += 46 + nameLength + extraLength;
  }
  return lines;
}
