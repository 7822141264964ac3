import { readXml } from './xml.js';

/** What a paragraph style makes of a paragraph. */
export interface WordStyle {
  /** 1 to 6; 0 for what is no heading. */
  heading: number;
  isItem: boolean;
}

export type WordStyles = ReadonlyMap<string, WordStyle>;

interface DeclaredStyle {
  name: string;
  basedOn: string;
  outline: number | null;
  isNumbered: boolean;
}

const longestChain = 12;

/** By style id. Headings are known by their English names, which Word keeps in every language, or by outline level. */
export function readWordStyles(bytes: Buffer): Map<string, WordStyle> {
  const declared = readDeclared(bytes);
  return new Map([...declared.keys()].map((id) => [id, resolve(id, declared)]));
}

function readDeclared(bytes: Buffer): Map<string, DeclaredStyle> {
  const declared = new Map<string, DeclaredStyle>();
  let current: DeclaredStyle | null = null;
  readXml(bytes, {
    open(name, { val = '', styleId = '' }) {
      if (name === 'style') {
        current = { name: '', basedOn: '', outline: null, isNumbered: false };
        declared.set(styleId, current);
      } else if (current) describe(current, name, val);
    },
    close(name) {
      if (name === 'style') current = null;
    },
  });
  return declared;
}

function describe(style: DeclaredStyle, name: string, val: string): void {
  if (name === 'name') style.name = val;
  if (name === 'basedOn') style.basedOn = val;
  if (name === 'outlineLvl') style.outline = Number(val);
  if (name === 'numId') style.isNumbered = val !== '0';
}

function resolve(id: string, declared: ReadonlyMap<string, DeclaredStyle>): WordStyle {
  const chain: DeclaredStyle[] = [];
  for (let style = declared.get(id); style && chain.length < longestChain; style = declared.get(style.basedOn)) {
    chain.push(style);
  }
  const heading = chain.map(headingOf).find((level) => level > 0) ?? 0;
  const isItem = heading === 0 && chain.some(({ name, isNumbered }) => isNumbered || /^list\b/i.test(name));
  return { heading, isItem };
}

function headingOf({ name, outline }: DeclaredStyle): number {
  if (/^title$/i.test(name)) return 1;
  const named = /^heading ([1-9])/i.exec(name);
  if (named) return Math.min(Number(named[1]), 6);
  return outline !== null && outline >= 0 && outline < 6 ? outline + 1 : 0;
}
