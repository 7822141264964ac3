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
  spooled: SpooledFile;
}

export interface ReceivingLimits {
  maxFileBytes: number;
}

const mostFiles = 20;
const mostFields = 200;
const received = new WeakMap<object, ReceivedFile[]>();
/** By the paths of their spooled files, while a request is still coming in. */
const arriving = new WeakMap<object, Map<string, ReceivedFile>>();

/**
 * Receives multipart bodies: parts named `file` are spooled into the store, fields go to `request.body`.
 * Bodies of another type pass untouched. Every dimension of a body is limited; whatever goes beyond,
 * breaks off or does not fit on the disk is passed on as `Refused`, and nothing of the request stays behind.
 * What the door did not keep by the end of its answer is removed as well.
 */
export function receiveFiles(store: FileStore, limits: ReceivingLimits): RequestHandler {
  const receive = multer({
    storage: new Spooler(store, limits.maxFileBytes),
    defParamCharset: 'utf8',
    limits: {
      fileSize: limits.maxFileBytes,
      files: mostFiles,
      fields: mostFields,
      parts: mostFiles + mostFields,
      fieldSize: 256 * 1024,
      fieldNameSize: 100,
      headerPairs: 20,
      fieldNestingDepth: 1,
      fieldArrayIndexLimit: mostFields,
    },
  }).array('file', mostFiles);

  return (request, response, next) => {
    void receive(request, response, (error?: unknown) => {
      if (error !== undefined && error !== null) return next(refusalFor(error, limits));
      received.set(request, inOrder(request));
      dropLeftovers(store, request, response);
      next();
    });
  };
}

/** What arrived under the name `file`, in the order of the parts; empty where nothing was chosen. */
export function receivedFiles(request: object): readonly ReceivedFile[] {
  return received.get(request) ?? [];
}

/** Drops what a request brought and nobody kept. Safe to call after keeping: kept files have left the spool. */
export async function discardReceived(store: FileStore, request: object): Promise<void> {
  await Promise.all(receivedFiles(request).map(({ spooled }) => store.discard(spooled)));
}

/** The multer storage that writes parts through the store, so that each is hashed and synced. */
class Spooler implements StorageEngine {
  constructor(
    private readonly store: FileStore,
    private readonly maxFileBytes: number,
  ) {}

  _handleFile(request: Request, file: Express.Multer.File, done: (error?: unknown, info?: object) => void): void {
    // One byte more, for multer reports what goes beyond the limit itself, with the part's name.
    this.store.spool(file.stream, this.maxFileBytes + 1).then((spooled) => {
      const files = arriving.get(request) ?? new Map<string, ReceivedFile>();
      arriving.set(request, files.set(spooled.path, { name: cleanName(file.originalname), spooled }));
      done(null, { path: spooled.path, size: spooled.size });
    }, done);
  }

  _removeFile(_request: Request, file: { path: string }, done: (error: Error | null) => void): void {
    this.store.discard(file).then(() => done(null), done);
  }
}

/** Small files reach the disk before large ones that were sent first; multer remembers the order of the parts. */
function inOrder(request: Request): ReceivedFile[] {
  const parts = Array.isArray(request.files) ? request.files : [];
  const files = arriving.get(request);
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

function refusalFor(error: unknown, { maxFileBytes }: ReceivingLimits): unknown {
  if (error instanceof Refused) return error;
  if (error instanceof MulterError) return refusalForLimit(error, maxFileBytes);
  return wasBroken(error) ? new Refused('malformed', 'foundation.uploadInterrupted') : error;
}

function refusalForLimit(error: MulterError & { filename?: string }, maxFileBytes: number): Refused {
  const name = cleanName(error.filename ?? error.field ?? '');
  switch (error.code) {
    case 'LIMIT_FILE_SIZE':
      return new Refused('tooLarge', 'foundation.fileTooLarge', { name, max: megabytes(maxFileBytes) });
    case 'LIMIT_FILE_COUNT':
      return new Refused('tooLarge', 'foundation.tooManyFiles', { max: mostFiles });
    case 'LIMIT_UNEXPECTED_FILE':
      return error.field === 'file'
        ? new Refused('tooLarge', 'foundation.tooManyFiles', { max: mostFiles })
        : new Refused('malformed', 'foundation.unexpectedFile', { name });
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
