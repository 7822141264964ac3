import type { Purpose } from '../../documents/document.entity.js';
import type { Language } from '../../foundation/i18n/languages.js';
import type { SampleRelationType, SampleTreatment } from '../data.js';
import type { SheetLanguage } from './sheet.js';

/** The printed words of a sheet. They belong to the sample's files, so they are not in the catalogues. */
export interface SheetLabels {
  agendaItem: string;
  document: string;
  original: string;
  source: string;
  title: string;
  factsHeading: string;
  presentedBy: string;
  covers: string;
  topics: string;
  mainActionLines: string;
  supplementaryActionLines: string;
  treatment: string;
  paragraphs: string;
  notStated: string;
  missing: Record<'title' | 'source' | 'purpose' | 'date' | 'originalLanguage', string>;
  notice: string;
  /** Where the wording of a stated title comes from. */
  titleWording: string;
  /** For the documents of a meeting whose own agenda is not known. */
  agendaWording: string;
  footer: string;
  /** Between the members of a list. */
  comma: string;
  semicolon: string;
  colon: string;
  meeting: (number: number) => string;
  purpose: Record<Purpose, string>;
  outcome: Record<SampleTreatment['outcome'], string>;
  relation: Record<SampleRelationType, string>;
  languageNames: Record<Language, string>;
  locale: string;
}

export const labels: Record<SheetLanguage, SheetLabels> = {
  en: {
    agendaItem: 'Agenda item:',
    document: 'Document',
    original: 'Original:',
    source: 'Source:',
    title: 'Title:',
    factsHeading: 'What the report says of this document',
    presentedBy: 'Introduced by:',
    covers: 'Reports on:',
    topics: 'Topics:',
    mainActionLines: 'WSIS action lines:',
    supplementaryActionLines: 'Also touches action lines:',
    treatment: 'Treatment:',
    paragraphs: 'Paragraphs of C08/50:',
    notStated: 'Not stated in our sources:',
    missing: {
      title: 'title',
      source: 'source',
      purpose: 'purpose',
      date: 'date',
      originalLanguage: 'original language',
    },
    notice:
      'This is a sample sheet. The portal made it from the metadata of the document named above; ' +
      'it is not the document itself.',
    titleWording: 'The title above is translated from the Chinese version of the report.',
    agendaWording:
      'The agenda item is the section of report C08/50 that speaks of the document; ' +
      'the agenda of the meeting itself is not in our sources.',
    footer: 'Sample data from a public report of 2008; not affiliated with ITU.',
    comma: ', ',
    semicolon: '; ',
    colon: ': ',
    meeting: (number) => `Meeting ${number}`,
    purpose: { action: 'For action', discussion: 'For discussion', information: 'For information' },
    outcome: { introduced: 'Introduced', considered: 'Considered' },
    relation: {
      'complements': 'Complements:',
      'draws-attention-to': 'Draws attention to:',
      'responds-to-request': 'Responds to a request:',
      'consolidates': 'Consolidates:',
      'revises': 'Revises:',
      'forwards': 'Forwards:',
      'refers-to': 'Refers to:',
      'leads-to': 'Led to:',
    },
    languageNames: { ar: 'Arabic', zh: 'Chinese', en: 'English', es: 'Spanish', fr: 'French', ru: 'Russian' },
    locale: 'en-GB',
  },
  zh: {
    agendaItem: '议项：',
    document: '文件',
    original: '原文：',
    source: '来源：',
    title: '标题：',
    factsHeading: '报告对本文件的记述',
    presentedBy: '介绍者：',
    covers: '所涉范围：',
    topics: '内容：',
    mainActionLines: 'WSIS行动方面：',
    supplementaryActionLines: '另涉及行动方面：',
    treatment: '处理情况：',
    paragraphs: 'C08/50的段落：',
    notStated: '我们的来源未载明：',
    missing: { title: '标题', source: '来源', purpose: '目的', date: '日期', originalLanguage: '原文语文' },
    notice: '这是一份示例页，由门户根据上述文件的元数据生成，并非文件本身。',
    titleWording: '标题采用报告中文版的措辞。',
    agendaWording: '议项即C08/50报告中述及本文件的章节；会议本身的议程不在我们的来源之中。',
    footer: '示例数据源自2008年的一份公开报告；与国际电联无任何关联。',
    comma: '、',
    semicolon: '；',
    colon: '：',
    meeting: (number) => `第${number}次会议`,
    purpose: { action: '供采取行动', discussion: '供讨论', information: '供参考' },
    outcome: { introduced: '已介绍', considered: '已审议' },
    relation: {
      'complements': '补充：',
      'draws-attention-to': '提请注意：',
      'responds-to-request': '应请求提交：',
      'consolidates': '汇编：',
      'revises': '修订：',
      'forwards': '转呈：',
      'refers-to': '引用：',
      'leads-to': '促成：',
    },
    languageNames: { ar: '阿拉伯文', zh: '中文', en: '英文', es: '西班牙文', fr: '法文', ru: '俄文' },
    locale: 'zh-CN',
  },
};
