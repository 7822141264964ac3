import { type Language, letters } from '../../../src/foundation/i18n/languages.js';
import { readProse } from '../../../src/foundation/prose/prose.js';
import type { PrintedRecord, PrintedSection } from '../../../src/summary-records/printing/printed-record.js';

/** What a record in each language is made of: its words, and its sections with their titles and texts. */
interface Told {
  title: string;
  bodies: string[];
  placeAndDays: string;
  facts: [string, string][];
  status: string;
  signature: string[];
  words: PrintedRecord['words'];
  sections: [string, string[]][];
}

const link = '[ITU](https://www.itu.int/wsis/?a=1&b=2)';

const told: Record<Language, Told> = {
  en: {
    title: 'Summary record of the third meeting',
    bodies: ['ITU Council', 'Working Group on Rivers and Lakes'],
    placeAndDays: 'Geneva, 25–26 May 2027',
    facts: [['Chairman', 'Ms A. Example (Norway)'], ['Original', 'English']],
    status: 'Approved on 13 June 2027',
    signature: ['Ms A. Example', 'Chairman, WG-RIV'],
    words: { status: 'Status', page: 'Page {page} of {pages}', address: 'Permanent address', picture: 'QR code of the permanent address' },
    sections: [
      ['Opening of the meeting', ['The third meeting was held in Geneva on 25 and 26 May 2027.', 'The agenda (WG-RIV-3/1) was *adopted*.']],
      ['Reports', [
        `The delegate of Norway introduced WG-RIV-3/4, which **complemented** WG-RIV-2/7; see ${link}.`,
        'On WG-RIV-3/5 the main points were:\n- the next event will be held in May;\n- an *open* platform should be set up.\nThe group took note of the document.',
      ]],
    ],
  },
  fr: {
    title: 'Compte rendu de la troisième réunion',
    bodies: ['Conseil de l’UIT', 'Groupe de travail sur les fleuves et les lacs'],
    placeAndDays: 'Genève, 25–26 mai 2027',
    facts: [['Présidente', 'Mme A. Exemple (Norvège)'], ['Original', 'anglais']],
    status: 'Approuvé le 13 juin 2027',
    signature: ['Mme A. Exemple', 'Présidente, WG-RIV'],
    words: { status: 'Statut', page: 'Page {page} sur {pages}', address: 'Adresse permanente', picture: 'Code QR de l’adresse permanente' },
    sections: [['Ouverture de la réunion', ['La troisième réunion s’est tenue à Genève.', `La Norvège a présenté WG-RIV-3/4\u00a0; voir ${link}.\n- *premier* point\n- **second** point`]]],
  },
  es: {
    title: 'Acta resumida de la tercera reunión',
    bodies: ['Consejo de la UIT', 'Grupo de Trabajo sobre Ríos y Lagos'],
    placeAndDays: 'Ginebra, 25–26 de mayo de 2027',
    facts: [['Presidenta', 'Sra. A. Ejemplo (Noruega)'], ['Original', 'inglés']],
    status: 'Aprobada el 13 de junio de 2027',
    signature: ['Sra. A. Ejemplo', 'Presidenta, WG-RIV'],
    words: { status: 'Estado', page: 'Página {page} de {pages}', address: 'Dirección permanente', picture: 'Código QR de la dirección permanente' },
    sections: [['Apertura de la reunión', ['La tercera reunión se celebró en Ginebra.', `Noruega presentó WG-RIV-3/4; véase ${link}.\n- *primer* punto\n- **segundo** punto`]]],
  },
  ru: {
    title: 'Краткий отчет о третьем собрании',
    bodies: ['Совет МСЭ', 'Рабочая группа по рекам и озерам'],
    placeAndDays: 'Женева, 25–26 мая 2027 года',
    facts: [['Председатель', 'г-жа А. Пример (Норвегия)'], ['Оригинал', 'английский']],
    status: 'Утвержден 13 июня 2027 года',
    signature: ['г-жа А. Пример', 'Председатель WG-RIV'],
    words: { status: 'Статус', page: 'Страница {page} из {pages}', address: 'Постоянный адрес', picture: 'QR-код постоянного адреса' },
    sections: [['Открытие собрания', ['Третье собрание состоялось в Женеве.', `Норвегия представила WG-RIV-3/4; см. ${link}.\n- *первый* пункт\n- **второй** пункт`]]],
  },
  zh: {
    title: '第三次会议摘要记录',
    bodies: ['国际电联理事会', '河流与湖泊工作组'],
    placeAndDays: '2027年5月25日至26日，日内瓦',
    facts: [['主席', '挪威的A. Example女士'], ['原文', '英文']],
    status: '2027年6月13日批准',
    signature: ['A. Example女士', 'WG-RIV主席'],
    words: { status: '状态', page: '第{page}页，共{pages}页', address: '永久网址', picture: '永久网址的二维码' },
    sections: [
      ['会议开幕', ['第三次会议于2027年5月25日至26日在日内瓦举行。', '会议*通过*了议程（WG-RIV-3/1）。']],
      ['报告', [`挪威代表介绍了WG-RIV-3/4号文件，该文件**补充**了WG-RIV-2/7；见${link}。`, '关于WG-RIV-3/5，要点如下：\n- 下次活动将于五月举行；\n- 应建立*开放*平台。\n工作组注意到该文件。']],
    ],
  },
  ar: {
    title: 'المحضر الموجز للاجتماع الثالث',
    bodies: ['مجلس الاتحاد الدولي للاتصالات', 'فريق العمل المعني بالأنهار والبحيرات'],
    placeAndDays: 'جنيف، 25-26 مايو 2027',
    facts: [['الرئيسة', 'السيدة أ. مثال (النرويج)'], ['اللغة الأصلية', 'الإنكليزية']],
    status: 'اعتُمد في 13 يونيو 2027',
    signature: ['السيدة أ. مثال', 'رئيسة WG-RIV'],
    words: { status: 'الحالة', page: 'الصفحة {page} من {pages}', address: 'العنوان الدائم', picture: 'رمز الاستجابة السريعة للعنوان الدائم' },
    sections: [
      ['افتتاح الاجتماع', ['عُقد الاجتماع الثالث في جنيف يومي 25 و26 مايو 2027.', 'واعتُمد جدول الأعمال (WG-RIV-3/1) *بصيغته* المعروضة.']],
      ['التقارير', [
        `قدم مندوب النرويج الوثيقة WG-RIV-3/4 (Rev.1) التي **تكمل** الوثيقة WG-RIV-2/7؛ انظر ${link}.`,
        'وفيما يتعلق بالوثيقة WG-RIV-3/5، كانت النقاط الرئيسية كما يلي:\n- سيُعقد الحدث المقبل في مايو؛\n- ينبغي إنشاء منصة *مفتوحة*.\nوأحاط الفريق علماً بالوثيقة.',
      ]],
    ],
  },
};

/** A record of a meeting that never was, in one of the six languages. */
export function recordIn(language: Language, changes: Partial<PrintedRecord> = {}): PrintedRecord {
  const { sections, facts, ...words } = told[language];
  const symbol = `WG-RIV-3/9-${letters[language]}`;
  return {
    language,
    symbol,
    ...words,
    facts: facts.map(([label, value]) => ({ label, value })),
    note: null,
    sections: sections.map(([title, texts], index) => sectionOf(index + 1, title, texts)),
    address: 'https://plenary.example/meetings/wg-riv-3/record',
    running: symbol,
    identity: { actor: 'itu-wg-riv', actorName: 'ITU, WG-RIV', number: 'WG-RIV-3/9', held: '2027-05-26', dated: '2027-06-13', original: 'en' },
    ...changes,
  };
}

/** Its paragraphs have the identities that a database gives. */
export function sectionOf(number: number, title: string, texts: readonly string[]): PrintedSection {
  return {
    id: `item-${number}`,
    number: String(number),
    title,
    paragraphs: texts.map((text, index) => ({
      id: `0b9f8a54-51c1-4a6e-9d55-00000000${number}${String(index + 1).padStart(3, '0')}`,
      number: `${number}.${index + 1}`,
      text: readProse(text),
    })),
  };
}
