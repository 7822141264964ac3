import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Sheet } from './sheet.js';
import { template } from './template.js';

const fonts = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
];

/** In seconds: 15 October 2008, so that printing again gives the same bytes. */
const creationTimestamp = Date.UTC(2008, 9, 15) / 1000;
const sheetsKept = 10;

/** Prints sheets as accessible PDF (PDF/UA-1). One printer holds the fonts; use it for many sheets. */
export class SheetPrinter {
  private readonly compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL('.', import.meta.url)),
    fontArgs: [{ fontBlobs: fonts.map(fontBytes) }],
  });

  /** The same sheet always gives the same bytes. Throws when the sheet cannot be set, naming its symbol. */
  pdf(sheet: Sheet): Buffer {
    const printed = this.compiler.compile({ mainFileContent: template, inputs: { sheet: JSON.stringify(sheet) } });
    const page = printed.result;
    if (!page) {
      const why = JSON.stringify(printed.takeDiagnostics()?.shortDiagnostics);
      throw new Error(`The sheet of ${sheet.symbol} cannot be printed: ${why}`);
    }
    const bytes = this.compiler.pdf(page, { pdfStandard: 'ua-1', creationTimestamp });
    this.compiler.evictCache(sheetsKept);
    return bytes;
  }
}

function fontBytes(path: string): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(path));
}
