import { Document, Packer, Paragraph } from 'docx';
import type { PickedFile } from './hands.js';

/** A Word file of these paragraphs. */
export async function wordFile(name: string, paragraphs: readonly string[]): Promise<PickedFile> {
  const document = new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] });
  return { name, bytes: await Packer.toBuffer(document) };
}

/** The first page of a contribution of France's, as delegations write it. */
export const covers = {
  en: {
    title: 'A numbering that everybody can follow',
    lines: [
      'Council Working Group on WSIS',
      'Agenda item: 4',
      'Original: French',
      'For discussion',
      'Source: France',
      'Title: A numbering that everybody can follow',
    ],
  },
  fr: {
    title: 'Une numérotation que chacun peut suivre',
    lines: [
      'Point de l’ordre du jour : 4',
      'Original : français',
      'Pour discussion',
      'Origine : France',
      'Titre : Une numérotation que chacun peut suivre',
    ],
  },
  ar: {
    title: 'ترقيم يمكن للجميع متابعته',
    lines: ['بند جدول الأعمال: 4', 'الأصل: بالفرنسية', 'للمناقشة', 'المصدر: فرنسا', 'العنوان: ترقيم يمكن للجميع متابعته'],
  },
} as const;
