import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type NodeTypstDocument, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { charactersOf } from './font-coverage.js';

const regular = ['noto-sans/400Regular/NotoSans_400Regular', 'noto-sans-sc/400Regular/NotoSansSC_400Regular', 'amiri/400Regular/Amiri_400Regular'];
const bold = ['noto-sans/700Bold/NotoSans_700Bold', 'noto-sans-sc/700Bold/NotoSansSC_700Bold', 'amiri/700Bold/Amiri_700Bold'];
const slanted = ['noto-sans/400Regular_Italic/NotoSans_400Regular_Italic', 'noto-sans/700Bold_Italic/NotoSans_700Bold_Italic'];
const unseen = /[\p{Default_Ignorable_Code_Point}\s]/u;
const missing = '\ufffd';
const textsKept = 10;

/** A text that was set. */
export interface Typeset {
  bytes: Buffer;
  /** Characters that no font here can show, each once; a sign stands in their places. */
  replaced: string[];
  /** Whether the file keeps PDF/UA-1; where it could not, it is a usual PDF with the same pages. */
  isAccessible: boolean;
}

/**
 * Sets texts as accessible PDF (PDF/UA-1) by a layout in Typst. What is said comes in as JSON and is never pasted into the
 * layout, so that no text can become markup. It holds the fonts; use one for many texts.
 */
export class Typesetter {
  private readonly compiler: NodeCompiler;
  private readonly covered = new Set<number>();

  /** @param layout reads what is said with `json(bytes(sys.inputs.said))` */
  constructor(private readonly layout: string) {
    const fonts = regular.map(fontBytes);
    for (const font of fonts) for (const code of charactersOf(font)) this.covered.add(code);
    this.compiler = NodeCompiler.create({
      workspace: fileURLToPath(new URL('.', import.meta.url)),
      fontArgs: [{ fontBlobs: [...fonts, ...[...bold, ...slanted].map(fontBytes)] }],
    });
  }

  /**
   * The same words with the same date always give the same bytes.
   * @param dated when the file says that it was made
   * @throws Error where the layout does not fit what is said
   */
  set(said: object, dated: Date): Typeset {
    const replaced = new Set<string>();
    const words = JSON.stringify(said, (_, value: unknown) => (typeof value === 'string' ? this.shown(value, replaced) : value));
    const printed = this.compiler.compile({ mainFileContent: this.layout, inputs: { said: words } });
    if (!printed.result) throw new Error(`This cannot be set: ${JSON.stringify(printed.takeDiagnostics()?.shortDiagnostics)}`);
    const made = this.pdf(printed.result, dated.getTime() / 1000);
    this.compiler.evictCache(textsKept);
    return { ...made, replaced: [...replaced] };
  }

  /** The standard admits no fault, whereas a text must be printed in any case. */
  private pdf(pages: NodeTypstDocument, creationTimestamp: number): { bytes: Buffer; isAccessible: boolean } {
    try {
      return { bytes: this.compiler.pdf(pages, { pdfStandard: 'ua-1', creationTimestamp }), isAccessible: true };
    } catch {
      return { bytes: this.compiler.pdf(pages, { creationTimestamp }), isAccessible: false };
    }
  }

  private shown(text: string, replaced: Set<string>): string {
    return Array.from(text, (sign) => {
      if (this.covered.has(sign.codePointAt(0)!) || unseen.test(sign)) return sign;
      replaced.add(sign);
      return missing;
    }).join('');
  }
}

function fontBytes(path: string): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${path}.ttf`));
}
