import type { Meeting } from '../../../meetings/meeting.entity.js';
import { meetingCrumbs } from '../../../meetings/views/meeting-crumbs.js';
import type { Participation } from '../../../participants/participation.entity.js';
import { sessionInWords } from '../../../sessions/views/session-in-words.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { Localized } from '../../../web/ui/localized.js';
import { Meanwhile } from '../../../web/ui/meanwhile.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { Scrolling } from '../../../web/ui/scrolling.js';
import type { AttendanceForm } from '../attendance.dto.js';
import type { Attendance } from '../attendance.service.js';

interface Props {
  meeting: Meeting;
  attendance: Attendance;
  registered: readonly Participation[];
  form: FilledForm<AttendanceForm>;
  /** The same form, filled in with what stands there now. */
  present: FilledForm<AttendanceForm>;
}

const marks = ['present', 'apologies'] as const;

/** The sheet of one sitting: a box for each participant who was there, another for each who sent apologies. */
export function SheetPage({ meeting, attendance: { session, version }, registered, form, present }: Props) {
  const reader = useReader();
  const { t } = reader;
  const crumbs = [...meetingCrumbs(meeting, t), { href: `/meetings/${meeting.slug}/attendance`, label: t('proceedings.attendance') }];
  const fields = marks.map((name) => ({ name, label: t(`proceedings.attendance_${name}`) }));
  return (
    <FormPage title={t('proceedings.markAttendance')} place="meetings" crumbs={crumbs} errors={form.errors}>
      <p class="lede">{sessionInWords(session, reader)}</p>
      <Meanwhile form={form} present={present} fields={fields} />
      {registered.length === 0 ? (
        <p class="muted">{t('participants.nobodyYet')}</p>
      ) : (
        <PostForm action={`/meetings/${meeting.slug}/attendance/${session.number}`} class="flow">
          <input type="hidden" name="version" value={version} />
          <Scrolling name={t('proceedings.attendance')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('participants.entity')}</th>
                  <th scope="col">{t('participants.name')}</th>
                  {fields.map(({ name, label }) => (
                    <th key={name} scope="col" id={`f-${name}`}>
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {registered.map((one) => (
                  <Attendant key={one.person.handle} participation={one} form={form} />
                ))}
              </tbody>
            </table>
          </Scrolling>
          <button type="submit" class="button primary">
            {t('proceedings.save')}
          </button>
        </PostForm>
      )}
    </FormPage>
  );
}

interface Row {
  participation: Participation;
  form: FilledForm<AttendanceForm>;
}

function Attendant({ participation, form }: Row) {
  const { person, organization } = participation;
  return (
    <tr>
      <td>
        <Localized of={organization.names} />
      </td>
      <td dir="auto">{person.name}</td>
      {marks.map((name) => (
        <td key={name}>
          <Mark name={name} participation={participation} form={form} />
        </td>
      ))}
    </tr>
  );
}

function Mark({ name, participation: { person }, form }: Row & { name: (typeof marks)[number] }) {
  const { t } = useReader();
  return (
    <label class="check">
      <input type="checkbox" name={name} value={person.handle} checked={form.list(name).includes(person.handle)} />
      <span class="vh">
        {t(`proceedings.attendance_${name}`)}: {person.name}
      </span>
    </label>
  );
}
