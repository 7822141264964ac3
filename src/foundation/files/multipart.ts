import type { Readable } from 'node:stream';
import type { Request, RequestHandler, Response } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import { Refused } from '../errors.js';
import { cleanName } from './clean-name.js';
import type { FileStore } from './file-store.js';
import { megabytes, type SpooledFile } from './spooling.js';

/** A file part of a form or of an API call: spooled, not yet inspected, not yet kept. */
export interface ReceivedFile {
  /** The sender's own name for it, cleaned for showing. */
  name: string;
  /** The name of its part. */
  part: string;
  spooled: SpooledFile;
}

/** A file part that did not get in: too large, one too many, or no room for it. The rest of its request did. */
export interface RefusedFile {
  name: string;
  refused: Refused;
}

export interface ReceivingLimits {
  maxFileBytes: number;
}

/** What is brought, and the letter with which it came. */
const fieldNames: readonly string[] = ['file', 'letter'];
const mostFiles = 20;
const mostFields = 200;
/** What has arrived of a request so far: files by the paths under which they were spooled, and those that did not get in. */
interface Arrivals {
  count: number;
  files: Map<string, ReceivedFile>;
  refused: RefusedFile[];
}

const bounds = {
  defParamCharset: 'utf8',
  limits: {
    fields: mostFields,
    parts: mostFiles + mostFields,
    fieldSize: 256 * 1024,
    fieldNameSize: 100,
    headerPairs: 20,
    fieldNestingDepth: 1,
    fieldArrayIndexLimit: mostFields,
  },
};

const received = new WeakMap<object, ReceivedFile[]>();
const arriving = new WeakMap<object, Arrivals>();

/**
 * Receives multipart bodies: parts named `file`, or `letter`, are spooled into the store, fields go to `request.body`.
 * Bodies of another type pass untouched. Every dimension of a body is limited: a file that goes beyond or does not fit
 * on the disk is left out, see `refusedFiles`, so that its form and the other files are not lost with it; a body that
 * breaks off or goes beyond otherwise is passed on as `Refused`, and nothing of it stays behind.
 * What the door did not keep by the end of its answer is removed as well.
 */
export function receiveFiles(store: FileStore, limits: ReceivingLimits): RequestHandler {
  const receive = multer({
    ...bounds,
    storage: new Spooler(store, limits.maxFileBytes),
    fileFilter: (_request, { fieldname }, done) => {
      if (fieldNames.includes(fieldname)) return done(null, true);
      done(new MulterError('LIMIT_UNEXPECTED_FILE', fieldname));
    },
  }).any();

  return (request, response, next) => {
    void receive(request, response, (error?: unknown) => {
      if (error !== undefined && error !== null) return next(refusalFor(error));
      received.set(request, inOrder(request));
      dropLeftovers(store, request, response);
      next();
    });
  };
}

/** Reads the fields of a multipart body to `request.body` and passes over its files, as far as it is well-formed. */
export async function readTexts(request: Request, response: Response): Promise<void> {
  await new Promise<void>((done) => void multer({ ...bounds, storage: nowhere }).any()(request, response, () => done()));
}

const nowhere: StorageEngine = {
  _handleFile: (_request, { stream }, done) => void stream.resume().once('end', () => done(null, {})),
  _removeFile: (_request, _file, done) => done(null),
};

/** What arrived under the name `file`, in the order of the parts; empty where nothing was chosen. */
export function receivedFiles(request: object): readonly ReceivedFile[] {
  return (received.get(request) ?? []).filter(({ part }) => part === 'file');
}

/** The letter with which the files came; the first where there are several. */
export function receivedLetter(request: object): ReceivedFile | null {
  return received.get(request)?.find(({ part }) => part === 'letter') ?? null;
}

/** What was sent and did not get in. */
export function refusedFiles(request: object): readonly RefusedFile[] {
  return arriving.get(request)?.refused ?? [];
}

/** Drops what a request brought and nobody kept. Safe to call after keeping: kept files have left the spool. */
export async function discardReceived(store: FileStore, request: object): Promise<void> {
  await Promise.all((received.get(request) ?? []).map(({ spooled }) => store.discard(spooled)));
}

/** The multer storage that writes parts through the store, so that each is hashed and synced. */
class Spooler implements StorageEngine {
  constructor(
    private readonly store: FileStore,
    private readonly maxFileBytes: number,
  ) {}

  _handleFile(request: Request, { stream, originalname, fieldname }: Express.Multer.File, done: (error?: unknown, info?: object) => void): void {
    const name = cleanName(originalname);
    const arrivals = arrivalsOf(request);
    this.spool(stream, name, ++arrivals.count).then(
      (spooled) => {
        arrivals.files.set(spooled.path, { name, part: fieldname, spooled });
        done(null, { path: spooled.path, size: spooled.size });
      },
      (error: unknown) => {
        if (!(error instanceof Refused)) return done(error);
        if (arrivals.count <= mostFiles + 1) arrivals.refused.push({ name, refused: error });
        stream.resume();
        done(null, {});
      },
    );
  }

  _removeFile(_request: Request, { path }: { path?: string }, done: (error: Error | null) => void): void {
    if (path === undefined) return done(null);
    this.store.discard({ path }).then(() => done(null), done);
  }

  private async spool(stream: Readable, name: string, count: number): Promise<SpooledFile> {
    if (count > mostFiles) throw new Refused('tooLarge', 'foundation.tooManyFiles', { max: mostFiles });
    try {
      return await this.store.spool(stream, this.maxFileBytes);
    } catch (error) {
      const isTooLarge = error instanceof Refused && error.reason === 'tooLarge';
      throw isTooLarge ? new Refused('tooLarge', 'foundation.fileTooLarge', { name, max: megabytes(this.maxFileBytes) }) : error;
    }
  }
}

function arrivalsOf(request: object): Arrivals {
  const arrivals = arriving.get(request) ?? { count: 0, files: new Map(), refused: [] };
  arriving.set(request, arrivals);
  return arrivals;
}

/** Small files reach the disk before large ones that were sent first; multer remembers the order of the parts. */
function inOrder(request: Request): ReceivedFile[] {
  const parts = Array.isArray(request.files) ? request.files : [];
  const files = arriving.get(request)?.files;
  return parts.flatMap(({ path }) => files?.get(path) ?? []);
}

/**
 * After an answer has gone out, its handler is done with the files. Where the client went away before, the handler
 * may still be keeping them; what it leaves is swept later.
 */
function dropLeftovers(store: FileStore, request: Request, response: Response): void {
  response.once('finish', () => {
    discardReceived(store, request).catch(() => undefined);
  });
}

function refusalFor(error: unknown): unknown {
  if (error instanceof MulterError) return refusalForLimit(error);
  return wasBroken(error) ? new Refused('malformed', 'foundation.uploadInterrupted') : error;
}

function refusalForLimit(error: MulterError & { filename?: string }): Refused {
  switch (error.code) {
    case 'LIMIT_UNEXPECTED_FILE':
      return new Refused('malformed', 'foundation.unexpectedFile', { name: cleanName(error.filename ?? error.field ?? '') });
    case 'LIMIT_PART_COUNT':
    case 'LIMIT_FIELD_COUNT':
    case 'LIMIT_FIELD_VALUE':
      return new Refused('tooLarge', 'foundation.formTooLarge');
    default:
      return new Refused('malformed', 'foundation.formMalformed');
  }
}

/** What busboy and multer say, without a code of their own, of bodies that end early or are no multipart at all. */
const broken = /^(?:Unexpected end of form|Malformed |Multipart: |Request (?:aborted|closed|error)|aborted)/;

function wasBroken(error: unknown): boolean {
  return error instanceof Error && (broken.test(error.message) || ('code' in error && error.code === 'ECONNRESET'));
}
