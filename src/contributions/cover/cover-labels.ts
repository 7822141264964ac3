import type { Language } from '../../foundation/i18n/languages.js';

/** What a label on a cover announces (DOC-7). */
export type CoverField = 'source' | 'agendaItem' | 'original' | 'title' | 'purpose' | 'actionRequired' | 'document';

export type Purpose = 'action' | 'discussion' | 'information';

type Words = readonly string[];

/** The words before the colon, or in the left cell of a table. Case, accents and '(s)' make no difference. */
export const coverLabels: Readonly<Record<Language, Readonly<Record<CoverField, Words>>>> = {
  en: {
    source: ['Source', 'Sources', 'Origin', 'Submitted by', 'Presented by', 'Contributed by'],
    agendaItem: ['Agenda item', 'Agenda items', 'Item of the agenda', 'Item'],
    original: ['Original', 'Original language', 'Language of the original', 'Language'],
    title: ['Title', 'Title of the document', 'Subject', 'Re'],
    purpose: ['Purpose', 'Purpose of the document', 'Document for', 'For'],
    actionRequired: ['Action required', 'Action requested', 'Required action'],
    document: ['Document', 'Document No', 'Document number', 'Doc', 'Symbol'],
  },
  fr: {
    source: ['Source', 'Origine', 'Auteur', 'Soumis par', 'Présenté par', 'Soumise par', 'Présentée par'],
    agendaItem: ["Point de l'ordre du jour", "Points de l'ordre du jour", "Point à l'ordre du jour", 'Point'],
    original: ['Original', "Langue de l'original", 'Langue originale', 'Langue'],
    title: ['Titre', 'Titre du document', 'Objet', 'Sujet'],
    purpose: ['But', 'But du document', 'Finalité', 'Document pour', 'Pour'],
    actionRequired: ['Suite à donner', 'Mesure à prendre', 'Mesures à prendre', 'Action requise', 'Action demandée'],
    document: ['Document', 'Document No', 'Numéro du document', 'Cote'],
  },
  es: {
    source: ['Origen', 'Fuente', 'Fuentes', 'Autor', 'Presentado por', 'Presentada por'],
    agendaItem: ['Punto del orden del día', 'Puntos del orden del día', 'Punto de la agenda', 'Punto'],
    original: ['Original', 'Idioma original', 'Idioma del original', 'Idioma'],
    title: ['Título', 'Título del documento', 'Asunto', 'Tema'],
    purpose: ['Propósito', 'Finalidad', 'Objeto', 'Documento para', 'Para'],
    actionRequired: ['Acción solicitada', 'Acción requerida', 'Medida solicitada', 'Medidas solicitadas'],
    document: ['Documento', 'Documento No', 'Número de documento', 'Signatura'],
  },
  ru: {
    source: ['Источник', 'Источники', 'Представлено', 'Представлен', 'Автор'],
    agendaItem: ['Пункт повестки дня', 'Пункты повестки дня', 'Пункт'],
    original: ['Оригинал', 'Язык оригинала', 'Язык'],
    title: ['Название', 'Наименование', 'Заголовок', 'Предмет', 'Тема'],
    purpose: ['Цель', 'Назначение', 'Цель документа', 'Документ для', 'Для'],
    actionRequired: ['Требуемые действия', 'Необходимые действия', 'Требуемое действие', 'Предлагаемые меры'],
    document: ['Документ', 'Документ №', 'Номер документа', 'Условное обозначение'],
  },
  zh: {
    source: ['来源', '文稿来源', '文件来源', '提交方', '提交者', '提交人'],
    agendaItem: ['议项', '议程项目', '议程议项', '议程项', '议题'],
    original: ['原文', '原文语文', '原件', '原稿', '原文语言', '语言', '语文'],
    title: ['标题', '题目', '文件标题', '主题', '事由'],
    purpose: ['目的', '文件目的', '用途'],
    actionRequired: ['需采取的行动', '要求采取的行动', '需要采取的行动', '所需行动', '要求的行动'],
    document: ['文件', '文件编号', '文号'],
  },
  ar: {
    source: ['المصدر', 'المصادر', 'مقدم من', 'مقدمة من'],
    agendaItem: ['بند جدول الأعمال', 'البند من جدول الأعمال', 'بنود جدول الأعمال', 'البند'],
    original: ['الأصل', 'اللغة الأصلية', 'لغة الأصل', 'اللغة'],
    title: ['العنوان', 'عنوان الوثيقة', 'الموضوع'],
    purpose: ['الغرض', 'الغرض من الوثيقة', 'الهدف'],
    actionRequired: ['الإجراء المطلوب', 'الإجراءات المطلوبة', 'المطلوب'],
    document: ['الوثيقة', 'وثيقة', 'المستند', 'رقم الوثيقة'],
  },
};

/** How a purpose is stated on a line of its own. */
export const purposeStatements: Readonly<Record<Language, Readonly<Record<Purpose, Words>>>> = {
  en: {
    action: ['for action', 'for decision', 'for approval', 'for adoption', 'for agreement'],
    discussion: ['for discussion', 'for consideration', 'for comments'],
    information: ['for information', 'for information only', 'for your information'],
  },
  fr: {
    action: ['pour suite à donner', 'pour action', 'pour décision', 'pour approbation', 'pour adoption'],
    discussion: ['pour discussion', 'pour examen', 'pour observations'],
    information: ["à titre d'information", 'pour information'],
  },
  es: {
    action: ['para acción', 'para decisión', 'para aprobación', 'para adopción', 'para actuación'],
    discussion: ['para debate', 'para discusión', 'para examen', 'para comentarios'],
    information: ['para información', 'a título informativo', 'a título de información'],
  },
  ru: {
    action: ['для принятия решения', 'для принятия мер', 'для действий', 'для утверждения'],
    discussion: ['для обсуждения', 'для рассмотрения'],
    information: ['для информации', 'для сведения', 'к сведению'],
  },
  zh: {
    action: ['供采取行动', '供决定', '供做出决定', '供批准', '供审批'],
    discussion: ['供讨论', '供审议'],
    information: ['供参考', '仅供参考', '供情况通报'],
  },
  ar: {
    action: ['لاتخاذ إجراء', 'لاتخاذ قرار', 'لاتخاذ القرار', 'للموافقة', 'للاعتماد'],
    discussion: ['للمناقشة', 'للنظر'],
    information: ['للعلم', 'للإحاطة', 'للإعلام', 'للاطلاع', 'لأغراض الإعلام'],
  },
};

/** What a purpose may also be called behind the label of the purpose; alone on a line these are headings. */
export const purposeNames: Readonly<Record<Purpose, Words>> = {
  action: [
    'action', 'decision', 'approval', 'adoption', 'décision', 'approbation', 'suite à donner',
    'acción', 'decisión', 'aprobación', 'решение', 'утверждение', '采取行动', '决定', '批准', 'إجراء', 'قرار',
  ],
  discussion: [
    'discussion', 'consideration', 'examen', 'debate', 'discusión',
    'обсуждение', 'рассмотрение', '讨论', '审议', 'مناقشة',
  ],
  information: ['information', 'información', 'информация', '情况通报', '参考', 'معلومات', 'إحاطة'],
};

/** Behind 'Action required': that none is. */
export const noneWords: Words = ['none', 'no action', 'aucune', 'néant', 'ninguna', 'нет', '无', 'لا يوجد', 'لا شيء'];

/** The six languages as they are named in the six languages, without the endings that change. */
export const languageNames: Readonly<Record<Language, Words>> = {
  ar: ['arabic', 'arabe', 'árabe', 'арабск', '阿拉伯文', '阿拉伯语', '阿文', 'عربي'],
  zh: ['chinese', 'chinois', 'chino', 'китайск', '中文', '汉语', 'صيني'],
  en: ['english', 'anglais', 'inglés', 'английск', '英文', '英语', 'إنكليزي', 'إنجليزي'],
  es: ['spanish', 'espagnol', 'español', 'испанск', '西班牙文', '西班牙语', '西文', 'إسباني', 'أسباني'],
  fr: ['french', 'français', 'francés', 'французск', '法文', '法语', 'فرنسي'],
  ru: ['russian', 'russe', 'ruso', 'русск', '俄文', '俄语', 'روسي'],
};

/** With a language's name on the same line: no translation is planned, so this is the original's language (LNG-2). */
export const onlyWords: Words = [
  'only', 'seulement', 'uniquement', 'solamente', 'únicamente', 'solo', 'только', '仅', '只', 'فقط',
];

/** With a number behind it: which revision this is. */
export const revisionWords: Words = [
  'Revision',
  'Rev',
  'Révision',
  'Revisión',
  'Пересмотр',
  'Пересм',
  '修订版',
  '修订',
  '修订本',
  'المراجعة',
  'مراجعة',
];

/** Openings that name the source without a colon. */
export const sourceOpenings: Words = [
  'Contribution from',
  'Contribution by',
  'Contribution of',
  'Submitted by',
  'Presented by',
  'Proposal by',
  'Proposal from',
  'Contribution de',
  'Contribution du',
  'Proposition de',
  'Contribución de',
  'Propuesta de',
  'Contribución del',
  'Вклад',
  'Предложение',
  'مساهمة من',
  'مقترح من',
];

/** Headings that open a part of the text and are no titles of a document. */
export const partHeadings: Words = [
  'Summary', 'Abstract', 'Introduction', 'Background', 'References', 'Reference', 'Discussion', 'Proposal',
  'Contents', 'Table of contents', 'Conclusion', 'Annex', 'Contribution', 'Document', 'Agenda', 'Executive summary',
  'Résumé', 'Contexte', 'Références', 'Proposition', 'Sommaire', 'Historique', 'Annexe',
  'Resumen', 'Introducción', 'Antecedentes', 'Referencias', 'Propuesta', 'Índice', 'Contribución', 'Anexo',
  'Резюме', 'Введение', 'Базовая информация', 'Справочные материалы', 'Предложение', 'Содержание', 'Вклад',
  '概要', '摘要', '引言', '背景', '参考文件', '提案', '目录', '文稿', '前言', '附件',
  'ملخص', 'مقدمة', 'خلفية', 'المراجع', 'مقترح', 'المحتويات', 'مساهمة', 'الملحق',
];

/** Bodies whose names stand at the head of the page, above the cover itself. */
export const letterheads: Words = [
  'International Telecommunication Union', 'Union internationale des télécommunications',
  'Unión Internacional de Telecomunicaciones', 'Международный союз электросвязи', '国际电信联盟',
  'الاتحاد الدولي للاتصالات', 'United Nations', 'Nations Unies', 'Naciones Unidas',
  'Организация Объединенных Наций', '联合国', 'الأمم المتحدة',
  'Council', 'Conseil', 'Consejo', 'Совет', '理事会', 'المجلس', 'Working group', 'Groupe de travail',
  'Council working group', 'Grupo de trabajo', 'Рабочая группа', '工作组', 'فريق العمل',
  'ITU', 'UIT', 'МСЭ', '国际电联',
];

/** Words so common that their number tells which of the three languages in Latin letters a text is in. */
export const commonWords: Readonly<Record<'en' | 'es' | 'fr', Words>> = {
  en: ['the', 'of', 'and', 'to', 'in', 'is', 'for', 'that', 'on', 'with', 'by', 'this', 'are', 'be', 'as', 'at'],
  es: ['el', 'la', 'los', 'las', 'de', 'del', 'y', 'en', 'una', 'un', 'para', 'que', 'con', 'por', 'se', 'al', 'su'],
  fr: ['le', 'la', 'les', 'des', 'de', 'du', 'et', 'une', 'un', 'dans', 'pour', 'que', 'est', 'sur', 'au', 'aux'],
};
