import { availableParallelism } from 'node:os';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import type { MessageKey, Values } from '../i18n/translator.js';
import type { FileKind } from './file-kinds.js';
import type { TextBlock } from './text-block.js';
import { Turns } from './turns.js';
import { workerFile } from './worker-file.js';

/** What a reader should know of an accepted file before opening it, in the order in which it is told. */
export const noteKeys = {
  'outside-references': 'foundation.note_outside_references',
  'dde-fields': 'foundation.note_dde_fields',
  'scripts-in-pdf': 'foundation.note_scripts_in_pdf',
  'embedded-objects': 'foundation.note_embedded_objects',
  'text-cut': 'foundation.note_text_cut',
  'no-text': 'foundation.note_no_text',
  'signs-replaced': 'foundation.note_signs_replaced',
} as const satisfies Record<string, MessageKey>;

export type FileNote = keyof typeof noteKeys;

/** What was found in a file: its kind and its text, or why it cannot be taken. */
export type Inspection = AcceptedInspection | RefusedInspection;

export interface AcceptedInspection {
  verdict: 'accepted';
  kind: FileKind;
  notes: FileNote[];
  text: TextBlock[];
  /** Pages of a PDF, slides of a presentation; null where it is not known. */
  pages: number | null;
}

export interface RefusedInspection {
  verdict: 'refused';
  key: MessageKey;
  values: Values;
}

/** A spooled file together with its sender's name for it, which only tells TXT and CSV apart. */
export interface FileToInspect {
  path: string;
  size: number;
  name: string;
}

export interface InspectorOptions {
  /** In milliseconds, of the inspection itself; waiting for a free thread does not count. */
  timeLimit?: number;
  /** In megabytes, of a thread's heap. */
  memoryLimit?: number;
  /** In megabytes, that the whole process may grow while files are inspected, before these are given up. */
  growthLimit?: number;
  threads?: number;
  /** Another worker than our own; the tests bring one that never ends and one that eats memory. */
  worker?: string;
}

/**
 * Looks at received files in threads of its own. A file that makes its reader run for ever or eat memory costs
 * that one thread: the file is refused, and the pool goes on with a new one.
 */
@Injectable()
export class Inspector implements OnApplicationShutdown {
  private readonly pool: Piscina<FileToInspect, Inspection>;
  private readonly turns: Turns;
  private readonly timeLimit: number;
  private readonly running = new Set<AbortController>();
  private readonly watch: NodeJS.Timeout;
  private restingSize = 0;

  constructor(options: InspectorOptions = {}) {
    const threads = options.threads ?? Math.max(2, Math.min(availableParallelism(), 4));
    this.timeLimit = options.timeLimit ?? 20_000;
    this.turns = new Turns(threads);
    this.watch = setInterval(() => this.endIfHuge(options.growthLimit ?? 1_536), 250).unref();
    this.pool = new Piscina<FileToInspect, Inspection>({
      ...workerFile('inspection-worker', import.meta.url),
      ...(options.worker && { filename: options.worker }),
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: 15_000, // with pdf.js a thread holds some 50 MB
      resourceLimits: { maxOldGenerationSizeMb: options.memoryLimit ?? 512 },
    });
  }

  /** Decides what a file is and reads its text. Never refuses by throwing: that is what the verdict is for. */
  async inspect(file: FileToInspect): Promise<Inspection> {
    return this.turns.take(() => this.run(file));
  }

  async close(): Promise<void> {
    clearInterval(this.watch);
    await this.pool.destroy();
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  private async run(file: FileToInspect): Promise<Inspection> {
    if (this.running.size === 0) this.restingSize = process.memoryUsage.rss();
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(), this.timeLimit);
    this.running.add(ending);
    try {
      return await this.pool.run(file, { signal: ending.signal });
    } catch (error) {
      if (!ending.signal.aborted && !ranOutOfMemory(error)) throw error;
      return { verdict: 'refused', key: 'foundation.fileTooComplex', values: { name: file.name } };
    } finally {
      clearTimeout(timer);
      this.running.delete(ending);
    }
  }

  /** A thread's limit covers its heap alone; buffers outside it show only in the size of the whole process. */
  private endIfHuge(megabytes: number): void {
    if (this.running.size === 0) return;
    const growth = process.memoryUsage.rss() - this.restingSize;
    if (growth > megabytes * 1_048_576) for (const ending of this.running) ending.abort();
  }
}

function ranOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
