import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Confinement, Ended, runConfined } from './confined.js';

const usual: Confinement = { timeLimit: 90_000, memory: 4096, fileSize: 512 };

/** Runs no macro, loads nothing from elsewhere, asks nobody. */
const settings = [
  ['org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['org.openoffice.Office.Writer/Content/Update', 'Link', '0'],
  ['org.openoffice.Office.Common/Misc', 'FirstRun', 'false'],
] as const;

/** Tagged, so that it can be read aloud (PDF/UA). */
const filters = { pdf: `pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}`, docx: 'docx' };

/** A file of one kind that becomes one of another kind. */
export interface Conversion<Taken> {
  from: 'doc' | 'docx';
  to: 'pdf' | 'docx';
  /** Puts the file where the program will look for it. */
  put(path: string): Promise<void>;
  /** Takes what was made from where it lies; it is gone afterwards. */
  take(path: string): Promise<Taken>;
}

/** LibreOffice, where it is installed. Each conversion has a profile, a folder and a process group of its own. */
export class Office {
  private readonly limits: Confinement;

  /** @param command where the program lies; null where it is not to be used or not there */
  constructor(
    private readonly command: string | null,
    limits: Partial<Confinement> = {},
  ) {
    this.limits = { ...usual, ...limits };
  }

  get isThere(): boolean {
    return this.command !== null;
  }

  /** In milliseconds: how long a conversion may take. */
  get patience(): number {
    return this.limits.timeLimit;
  }

  /** Makes a file of another kind, and gives what is taken of it. @throws Ended, and nothing stays behind */
  async convert<Taken>({ from, to, put, take }: Conversion<Taken>, signal: AbortSignal): Promise<Taken> {
    if (this.command === null) throw new Ended('LibreOffice is not there.');
    const folder = await mkdtemp(join(tmpdir(), 'plenary-office-'));
    try {
      await prepare(folder);
      await put(join(folder, `paper.${from}`));
      await runConfined([this.command, ...wordsTo(folder, from, to)], folder, this.limits, signal);
      return await take(await made(join(folder, 'made', `paper.${to}`), this.limits));
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  }
}

function wordsTo(folder: string, from: string, to: 'pdf' | 'docx'): string[] {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const quiet = ['--headless', '--invisible', '--norestore', '--nolockcheck', '--nodefault', '--nologo', '--nofirststartwizard'];
  return [`-env:UserInstallation=${profile}`, ...quiet, '--convert-to', filters[to], '--outdir', join(folder, 'made'), join(folder, `paper.${from}`)];
}

async function prepare(folder: string): Promise<void> {
  await mkdir(join(folder, 'profile', 'user'), { recursive: true });
  await mkdir(join(folder, 'made'));
  const items = settings.map(([path, name, value]) => {
    return `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  });
  const registry = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join('')}</oor:items>`;
  await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), registry);
}

/** It says that all went well even where nothing was made. */
async function made(path: string, { fileSize }: Confinement): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.size === 0) throw new Ended('It made no file.');
  if (found.size > fileSize * 1_048_576) throw new Ended('It made a file that is too large.');
  return path;
}
