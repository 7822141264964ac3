import type { Texts } from '../../foundation/i18n/languages.js';
import type { Series } from './series.entity.js';

/** The rules of a series, less what it is called. */
export type SeriesRules = Pick<
  Series,
  'access' | 'purpose' | 'isOnAgenda' | 'registeredBy' | 'counting' | 'mostOpen' | 'isOpen'
>;

/** What holds in a series of which nothing else is said. */
export const usualRules: SeriesRules = {
  access: null,
  purpose: null,
  isOnAgenda: true,
  registeredBy: 'officials',
  counting: 'meeting',
  mostOpen: 5,
  isOpen: true,
};

const contributions: Texts = {
  ar: 'المساهمات',
  zh: '文稿',
  en: 'Contributions',
  es: 'Contribuciones',
  fr: 'Contributions',
  ru: 'Вклады',
};

const temporary: Texts = {
  ar: 'وثائق مؤقتة',
  zh: '临时文件',
  en: 'Temporary documents',
  es: 'Documentos temporales',
  fr: 'Documents temporaires',
  ru: 'Временные документы',
};

/** The series that such bodies use, by their letters: their names, and in what they differ from the usual rules. */
export const usualSeries: Readonly<Record<string, { names: Texts; rules?: Partial<SeriesRules> }>> = {
  '': { names: contributions, rules: { registeredBy: 'members' } },
  C: { names: contributions, rules: { registeredBy: 'members' } },
  INF: {
    names: {
      ar: 'وثائق إعلامية',
      zh: '情况通报文件',
      en: 'Information documents',
      es: 'Documentos de información',
      fr: 'Documents d’information',
      ru: 'Информационные документы',
    },
    rules: { registeredBy: 'members', purpose: 'information', isOnAgenda: false },
  },
  DT: { names: temporary },
  TD: { names: temporary },
  DL: {
    names: {
      ar: 'وثائق محدودة التوزيع',
      zh: '有限分发文件',
      en: 'Documents of limited distribution',
      es: 'Documentos de distribución limitada',
      fr: 'Documents à diffusion limitée',
      ru: 'Документы ограниченного распространения',
    },
    rules: { access: 'group' },
  },
  ADM: {
    names: {
      ar: 'وثائق إدارية',
      zh: '行政文件',
      en: 'Administrative documents',
      es: 'Documentos administrativos',
      fr: 'Documents administratifs',
      ru: 'Административные документы',
    },
    rules: { purpose: 'information', isOnAgenda: false },
  },
  R: { names: { ar: 'تقارير', zh: '报告', en: 'Reports', es: 'Informes', fr: 'Rapports', ru: 'Отчеты' } },
  CIR: {
    names: {
      ar: 'رسائل معممة',
      zh: '通函',
      en: 'Circulars',
      es: 'Circulares',
      fr: 'Circulaires',
      ru: 'Циркуляры',
    },
    rules: { counting: 'group', isOnAgenda: false, access: 'public' },
  },
  LS: {
    names: {
      ar: 'بيانات الاتصال',
      zh: '联络声明',
      en: 'Liaison statements',
      es: 'Declaraciones de coordinación',
      fr: 'Notes de liaison',
      ru: 'Заявления о взаимодействии',
    },
    rules: { counting: 'group', isOnAgenda: false },
  },
};
