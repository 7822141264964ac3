import type { Language } from '../foundation/i18n/languages.js';

export const instrumentKinds = [
  'resolution',
  'decision',
  'plan-of-action',
  'agenda',
  'commitment',
  'declaration',
  'convention',
  'other',
] as const;
export type InstrumentKind = (typeof instrumentKinds)[number];

/** The kinds that are called by a number; the others are called by their titles. */
export const numberedKinds = ['resolution', 'decision'] as const;
export type NumberedKind = (typeof numberedKinds)[number];

/** How an instrument differs from the one of the same number before it: (Rev. Doha, 2006), (Modified 2016). */
export const revisions = ['revised', 'modified'] as const;
export type Revision = (typeof revisions)[number];

/** The bodies whose names the portal knows to put into the names of their instruments. */
export const issuingBodies = ['pp', 'council', 'wtsa', 'wtdc', 'wrc', 'wsis', 'unga'] as const;
export type IssuingBody = (typeof issuingBodies)[number];

type InSix = Readonly<Record<Language, string>>;

/** How an instrument is called by its number. */
export const acts: Readonly<Record<NumberedKind, InSix>> = {
  resolution: {
    ar: 'القرار {number}',
    zh: '第{number}号决议',
    en: 'Resolution {number}',
    es: 'Resolución {number}',
    fr: 'Résolution {number}',
    ru: 'Резолюция {number}',
  },
  decision: {
    ar: 'المقرر {number}',
    zh: '第{number}号决定',
    en: 'Decision {number}',
    es: 'Decisión {number}',
    fr: 'Décision {number}',
    ru: 'Решение {number}',
  },
};

/** How the body that issued it stands in its name. */
export const frames: Readonly<Record<IssuingBody, InSix>> = {
  pp: {
    ar: '{act}{when} لمؤتمر المندوبين المفوضين',
    zh: '全权代表大会{act}{when}',
    en: '{act}{when} of the Plenipotentiary Conference',
    es: '{act}{when} de la Conferencia de Plenipotenciarios',
    fr: '{act}{when} de la Conférence de plénipotentiaires',
    ru: '{act}{when} Полномочной конференции',
  },
  council: {
    ar: '{act} للمجلس{when}',
    zh: '理事会{act}{when}',
    en: 'Council {act}{when}',
    es: '{act} del Consejo{when}',
    fr: '{act} du Conseil{when}',
    ru: '{act} Совета{when}',
  },
  wtsa: {
    ar: '{act}{when} للجمعية العالمية لتقييس الاتصالات',
    zh: '世界电信标准化全会{act}{when}',
    en: '{act}{when} of the World Telecommunication Standardization Assembly',
    es: '{act}{when} de la Asamblea Mundial de Normalización de las Telecomunicaciones',
    fr: '{act}{when} de l’Assemblée mondiale de normalisation des télécommunications',
    ru: '{act}{when} Всемирной ассамблеи по стандартизации электросвязи',
  },
  wtdc: {
    ar: '{act}{when} للمؤتمر العالمي لتنمية الاتصالات',
    zh: '世界电信发展大会{act}{when}',
    en: '{act}{when} of the World Telecommunication Development Conference',
    es: '{act}{when} de la Conferencia Mundial de Desarrollo de las Telecomunicaciones',
    fr: '{act}{when} de la Conférence mondiale de développement des télécommunications',
    ru: '{act}{when} Всемирной конференции по развитию электросвязи',
  },
  wrc: {
    ar: '{act}{when} للمؤتمر العالمي للاتصالات الراديوية',
    zh: '世界无线电通信大会{act}{when}',
    en: '{act}{when} of the World Radiocommunication Conference',
    es: '{act}{when} de la Conferencia Mundial de Radiocomunicaciones',
    fr: '{act}{when} de la Conférence mondiale des radiocommunications',
    ru: '{act}{when} Всемирной конференции радиосвязи',
  },
  wsis: {
    ar: '{act}{when} للقمة العالمية لمجتمع المعلومات',
    zh: '信息社会世界峰会{act}{when}',
    en: '{act}{when} of the World Summit on the Information Society',
    es: '{act}{when} de la Cumbre Mundial sobre la Sociedad de la Información',
    fr: '{act}{when} du Sommet mondial sur la société de l’information',
    ru: '{act}{when} Всемирной встречи на высшем уровне по вопросам информационного общества',
  },
  unga: {
    ar: '{act}{when} للجمعية العامة للأمم المتحدة',
    zh: '联合国大会{act}{when}',
    en: '{act}{when} of the United Nations General Assembly',
    es: '{act}{when} de la Asamblea General de las Naciones Unidas',
    fr: '{act}{when} de l’Assemblée générale des Nations Unies',
    ru: '{act}{when} Генеральной Ассамблеи Организации Объединенных Наций',
  },
};

/** How a revision is marked, and by which other forms it is recognised. */
export const marks: Readonly<Record<Revision, Readonly<Record<Language, { printed: string; read: string }>>>> = {
  revised: {
    ar: { printed: 'المراجَع في', read: 'المراج[َع]+ في' },
    zh: { printed: '修订版', read: '修订版?' },
    en: { printed: 'Rev.', read: 'Rev(?:\\.|ised)?' },
    es: { printed: 'Rev.', read: 'Rev(?:\\.|isada)?' },
    fr: { printed: 'Rév.', read: 'R[ée]v(?:\\.|isée)?' },
    ru: { printed: 'Пересм.', read: 'Пересм(?:\\.|отр\\.?|отренная)?' },
  },
  modified: {
    ar: { printed: 'المعدَّل في', read: 'المعد[ّلَ]+ في' },
    zh: { printed: '修正版', read: '修正版?' },
    en: { printed: 'Modified', read: 'Mod(?:\\.|ified)?' },
    es: { printed: 'Modificada', read: 'Mod(?:\\.|ificada)?' },
    fr: { printed: 'Modifiée', read: 'Mod(?:\\.|ifiée)?' },
    ru: { printed: 'Измененная', read: 'Изм(?:\\.|ен\\.?|ененная)?' },
  },
};

/** How one paragraph of an instrument is named. */
export const paragraphs: InSix = {
  ar: '{name}، الفقرة {paragraph}',
  zh: '{name}第{paragraph}段',
  en: '{name}, paragraph {paragraph}',
  es: '{name}, párrafo {paragraph}',
  fr: '{name}, paragraphe {paragraph}',
  ru: '{name}, пункт {paragraph}',
};
