import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../../config.js';
import type { Actor } from '../../foundation/actor.js';
import { Clock } from '../../foundation/clock.js';
import { Refused } from '../../foundation/errors.js';
import { fileKinds } from '../../foundation/files/file-kinds.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { writeProse } from '../../foundation/prose/write-prose.js';
import { CONFIG } from '../../foundation/tokens.js';
import { GroupsService } from '../../groups/groups.service.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import type { MadeFile } from '../../web/made-file.js';
import { editionSections } from '../editions/edition-sections.js';
import { printedState, unfinished } from '../editions/printed-edition.js';
import type { PrintedRecord } from '../printing/printed-record.js';
import { RecordPrinter } from '../printing/record-printer.js';
import { sectionsOf } from '../sections.js';
import { draw } from '../summary-record.policy.js';
import { SummaryRecordsService } from '../summary-records.service.js';
import { countOf, markOfParagraph, markOfSection, signOfMeeting, signOfText } from './draft-marks.js';

/** Makes the draft of a record a Word file that can be edited anywhere and comes back. */
@Injectable()
export class DraftFiles {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly meetings: MeetingsService,
    private readonly groups: GroupsService,
    private readonly records: SummaryRecordsService,
    private readonly printer: RecordPrinter,
  ) {}

  /** What has no text in the language stands there in another, to be translated. @throws Refused missing, before it is compiled */
  async make(actor: Actor, meeting: Meeting, language: Language): Promise<MadeFile> {
    actor.ensure(draw, meeting);
    const record = await this.records.of(meeting);
    if (!record) throw Refused.missing('summary-records.notCompiled');
    const paragraphs = await this.records.paragraphs(record);
    const sections = editionSections(sectionsOf(await this.meetings.agenda(meeting), paragraphs));
    const parent = (await this.groups.above(meeting.group)).at(-1) ?? null;
    const state = { ...unfinished, meeting, sections, status: 'summary-records.step_drafting' as const, at: this.clock.now() };
    const printed = printedState(state, { language, parent, origin: originOf(this.config) });
    const last = Math.max(0, ...paragraphs.map(({ handle }) => countOf(handle)));
    const name = `${meeting.slug.toUpperCase()}-record-draft-${language.toUpperCase()}.docx`;
    return { name, mediaType: fileKinds.docx.mediaType, bytes: await this.printer.docx(marked(printed, meeting, last)) };
  }
}

/** The same with marks by which it is known again. */
function marked(printed: PrintedRecord, { slug }: Meeting, last: number): PrintedRecord {
  const { language } = printed;
  const meeting = signOfMeeting(slug);
  const sections = printed.sections.map((section) => ({
    ...section,
    id: markOfSection(section.number, last),
    paragraphs: section.paragraphs.map((paragraph) => {
      const said = signOfText(writeProse(paragraph.text));
      return { ...paragraph, id: markOfParagraph({ handle: paragraph.id, language, meeting, said }) };
    }),
  }));
  return { ...printed, sections };
}
