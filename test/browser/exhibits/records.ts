import type { Things } from '../gallery.js';
import { type Exhibit, shown, wrong } from './exhibit.js';

/** What happens in the room. */
export function sitting(): Exhibit[] {
  return [
    shown('floor', 'chairman', '/meetings/wg-wsis-14/floor'),
    wrong('floor', 'chairman', '/meetings/wg-wsis-14/notes', { kind: 'point', by: 'France', text: '', item: '99' }),
    shown('hall', 'chairman', '/meetings/wg-wsis-14/hall'),
    shown('note', 'chairman', '/meetings/wg-wsis-14/notes/1'),
    shown('annotated agenda', 'chairman', '/meetings/wg-wsis-14/annotations'),
    shown('annotation', 'chairman', '/meetings/wg-wsis-14/annotations/4'),
    wrong('annotation', 'chairman', '/meetings/wg-wsis-14/annotations/4', { speech: 'Otherwise', version: '99' }),
    shown('attendance', 'chairman', '/meetings/wg-wsis-13/attendance'),
    shown('sheet of a sitting', 'chairman', '/meetings/wg-wsis-13/attendance/1'),
    wrong('sheet of a sitting', 'chairman', '/meetings/wg-wsis-13/attendance/1', { present: ['nobody'], version: '99' }),
    shown('statements', 'chairman', '/meetings/wg-wsis-14/statements'),
    wrong('statements', 'chairman', '/meetings/wg-wsis-14/statements/limit', { hours: '9999' }),
    shown('new statement', 'france', '/meetings/wg-wsis-14/statements/new'),
    wrong('new statement', 'france', '/meetings/wg-wsis-14/statements', { item: '99', text: '' }),
    shown('statement to be decided', 'chairman', '/meetings/wg-wsis-14/statements/1'),
    wrong('statement to be decided', 'chairman', '/meetings/wg-wsis-14/statements/1/decision', { decision: 'declined', answer: '' }),
    shown('statement that can be changed', 'france', '/meetings/wg-wsis-14/statements/1'),
    wrong('statement that can be changed', 'france', '/meetings/wg-wsis-14/statements/1', { text: 'Otherwise', version: '99' }),
    shown('statement that was declined', 'france', '/meetings/wg-wsis-14/statements/2'),
  ];
}

/** What is written of it. */
export function recording({ editedDrafts }: Things): Exhibit[] {
  return [
    shown('record', 'france', '/meetings/wg-wsis-14/record'),
    shown('earlier edition of a record', 'france', '/meetings/wg-wsis-14/record/editions/1'),
    shown('outcomes', 'france', '/groups/wg-wsis/outcomes?state=carried-over'),
    shown('outcome that is followed up', 'chairman', '/meetings/wg-wsis-14/outcomes/2'),
    wrong('outcome that is followed up', 'chairman', '/meetings/wg-wsis-14/outcomes/2', { state: 'x', dueOn: 'x', version: '1' }),
    shown('outcomes with what awaits agreement', 'chairman', '/groups/wg-wsis/outcomes'),
    shown('outcome that awaits agreement', 'chairman', '/meetings/wg-wsis-14/outcomes/8'),
    shown('form of agreement', 'chairman', '/meetings/wg-wsis-14/outcomes/8/agreement'),
    wrong('form of agreement', 'chairman', '/meetings/wg-wsis-14/outcomes/8/agreement', { verdict: 'x', at: 'wg-wsis-14' }),
    shown('decisions of a record', 'france', '/meetings/wg-wsis-14/record/decisions'),
    shown('changes of a record', 'france', '/meetings/wg-wsis-14/record/changes'),
    shown('changes of a record under work', 'chairman', '/meetings/wg-wsis-14/record/changes?to=draft'),
    shown('corrections', 'france', '/meetings/wg-wsis-14/record/corrections'),
    shown('new correction', 'france', '/meetings/wg-wsis-14/record/corrections/new?paragraph=p2'),
    wrong('new correction', 'france', '/meetings/wg-wsis-14/record/corrections', { paragraph: 'p2', text: '' }),
    shown('correction to be decided', 'chairman', '/meetings/wg-wsis-14/record/corrections/1'),
    wrong('correction to be decided', 'chairman', '/meetings/wg-wsis-14/record/corrections/1/decision', { decision: 'refused', answer: '' }),
    shown('correction that was decided', 'france', '/meetings/wg-wsis-14/record/corrections/2'),
    wrong('correction that was decided', 'france', '/meetings/wg-wsis-14/record/corrections/2/appeal', { reason: '' }),
    shown('correction that is appealed', 'chairman', '/meetings/wg-wsis-14/record/corrections/3'),
    shown('record to be sent out', 'chairman', '/meetings/wg-wsis-14/record/editions/new'),
    wrong('record to be sent out', 'chairman', '/meetings/wg-wsis-14/record/editions', { kind: 'approved', day: 'x', time: '9', version: '1' }),
    shown('approved record', 'visitor', '/meetings/wg-check-1/record'),
    shown('corrigenda', 'secretariat', '/meetings/wg-check-1/record/corrigenda'),
    shown('corrigendum', 'visitor', '/meetings/wg-check-1/record/corrigenda/1'),
    shown('draft of a record', 'chairman', '/meetings/wg-wsis-14/record/draft'),
    shown('follow-up note', 'france', '/meetings/wg-wsis-14/follow-up'),
    shown('record that nobody has compiled', 'chairman', '/meetings/wg-wsis-11/record/draft'),
    shown('paragraph to be split', 'chairman', '/meetings/wg-wsis-14/record/paragraphs/p2/split'),
    wrong('paragraph to be split', 'chairman', '/meetings/wg-wsis-14/record/paragraphs/p2/split', { text_en: 'Whole', version: '1' }),
    shown('draft to be edited in Word', 'chairman', '/meetings/wg-wsis-14/record/edited'),
    wrong('draft to be edited in Word', 'chairman', '/meetings/wg-wsis-14/record/edited', {}),
    shown('draft that came back', 'chairman', `/meetings/wg-wsis-14/record/edited/${editedDrafts.waiting}`),
    wrong('draft that came back', 'chairman', `/meetings/wg-wsis-14/record/edited/${editedDrafts.waiting}`, { accept: 'p1-99' }),
    shown('draft that came back and was decided', 'chairman', `/meetings/wg-wsis-14/record/edited/${editedDrafts.decided}`),
    shown('new paragraph', 'chairman', '/meetings/wg-wsis-14/record/paragraphs/new'),
    wrong('new paragraph', 'chairman', '/meetings/wg-wsis-14/record/paragraphs', { item: '99', text: '' }),
    shown('paragraph', 'chairman', '/meetings/wg-wsis-14/record/paragraphs/p2'),
  ];
}

/** What goes to other bodies. */
export function reporting(): Exhibit[] {
  return [
    shown('reports of a group', 'chairman', '/groups/wg-wsis/reports'),
    shown('new report', 'chairman', '/groups/wg-wsis/reports/new'),
    wrong('new report', 'chairman', '/groups/wg-wsis/reports', { title: '', originalLanguage: 'xx' }),
    shown('report', 'visitor', '/groups/wg-wsis/reports/1'),
    shown('report that is not issued', 'chairman', '/groups/wg-wsis/reports/2'),
    shown('draft of a report', 'chairman', '/groups/wg-wsis/reports/2/draft'),
    shown('cover of a report', 'chairman', '/groups/wg-wsis/reports/2/cover'),
    wrong('cover of a report', 'chairman', '/groups/wg-wsis/reports/2/cover', { title: '', version: '1' }),
    shown('report to be shown', 'chairman', '/groups/wg-wsis/reports/2/submission'),
    wrong('report to be shown', 'chairman', '/groups/wg-wsis/reports/2/submission', { meeting: '' }),
    shown('report to be adopted', 'chairman', '/groups/wg-wsis/reports/2/adoption'),
    shown('report to be issued', 'chairman', '/groups/wg-wsis/reports/2/issue'),
    wrong('report to be issued', 'chairman', '/groups/wg-wsis/reports/2/issue', { symbol: 'x', dated: 'then' }),
    shown('forwarded documents', 'secretariat', '/groups/council/transmissions'),
    shown('document to be forwarded', 'secretariat', '/groups/council/transmissions/new'),
    wrong('document to be forwarded', 'secretariat', '/groups/council/transmissions', { document: 'x', addressee: 'tdag', purpose: 'information' }),
    shown('forwarded document', 'secretariat', '/groups/council/transmissions/1'),
    shown('new paragraph of a report', 'chairman', '/groups/wg-wsis/reports/2/paragraphs/new'),
    wrong('new paragraph of a report', 'chairman', '/groups/wg-wsis/reports/2/paragraphs', { section: 'introduction', text: '' }),
    shown('paragraph of a report', 'chairman', '/groups/wg-wsis/reports/2/paragraphs/p2'),
    shown('paragraph of a report to be split', 'chairman', '/groups/wg-wsis/reports/2/paragraphs/p2/split'),
    wrong('paragraph of a report to be split', 'chairman', '/groups/wg-wsis/reports/2/paragraphs/p2/split', { text_en: 'Whole', version: '1' }),
  ];
}
