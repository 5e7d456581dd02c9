import { type Context, Hono } from 'hono';
import { dayParts } from '../../../consultation/calendar_grid.ts';
import { day } from '../../../consultation/durations.ts';
import { nextHolidays } from '../../../consultation/holidays.ts';
import { isEnd } from '../../../consultation/lifecycle.ts';
import {
  checkDaysOff,
  type DayInput,
  type DayProblem,
  type DaysOff,
  type DaysOffProblem,
  dayInput,
  type OfficeHours,
  readDayInput,
  weekdays,
} from '../../../consultation/office_hours.ts';
import { seesPatients } from '../../../consultation/staff.ts';
import { unusualTime } from '../../../consultation/unusual_time.ts';
import { listAppointments } from '../../../db/appointments.ts';
import { loadOfficeHours } from '../../../db/office_hours.ts';
import { loadPractice } from '../../../db/settings.ts';
import { listDoctors } from '../../../db/staff.ts';
import {
  changeOfficeHours,
  giveDaysOffBack,
  openHours,
  takeDaysOff,
} from '../../../procedure/office_hours.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { patientName } from '../../../views/practice/patient_words.ts';
import {
  type AppointmentAhead,
  HoursPage,
  type HoursPageProps,
} from '../../../views/practice/settings/hours.ts';
import { today } from '../../clock.ts';
import { showNotFound } from '../../failure.ts';
import { type FormInput, readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { staffOf } from '../acting.ts';
import { showRefusal } from '../refused.ts';

const place = '/practice/settings/hours';

type Doctor = { id: string; name: string };
type Shown = Partial<Pick<HoursPageProps, 'week' | 'errors' | 'stale' | 'off'>> & { status?: 409 | 422 };

/** `/practice/settings/hours/ID`: office hours for video and days off; one's own, or as administrator all. */
export function hoursRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get(place, (c) => {
      const [first] = editable(rt, c);
      return first ? c.redirect(`${place}/${first.id}`, 303) : c.redirect('/practice/settings#doctors', 303);
    })
    .get(`${place}/:id`, (c) => withDoctor(rt, c, (doctor) => showHours(rt, c, doctor)))
    .post(`${place}/:id`, (c) =>
      withDoctor(rt, c, async (doctor) => changeWeek(rt, c, doctor, await readForm(c))),
    )
    .post(`${place}/:id/off`, (c) =>
      withDoctor(rt, c, async (doctor) => addOff(rt, c, doctor, await readForm(c))),
    )
    .post(`${place}/:id/off/remove`, (c) =>
      withDoctor(rt, c, async (doctor) => {
        const form = await readForm(c);
        giveDaysOffBack(rt, whose(c, doctor), { from: form.text('from'), to: form.text('to') });
        return c.redirect(`${place}/${doctor.id}?done=removed#off`, 303);
      }),
    );
}

/** Whose hours the signed-in person may change: the own first. */
function editable(rt: Runtime, c: Context<AppEnv>): Doctor[] {
  const { userId, roles } = staffOf(c);
  const doctors = listDoctors(rt).toSorted((a, b) => Number(b.id === userId) - Number(a.id === userId));
  return roles.includes('admin') ? doctors : doctors.filter(({ id }) => id === userId);
}

function withDoctor(
  rt: Runtime,
  c: Context<AppEnv>,
  answer: (doctor: Doctor) => Response | Promise<Response>,
): Response | Promise<Response> {
  const id = c.req.param('id') ?? '';
  const doctor = editable(rt, c).find((one) => one.id === id);
  if (doctor) return answer(doctor);
  const isColleague = listDoctors(rt).some((one) => one.id === id);
  return isColleague ? showRefusal(rt, c, 'not_your_hours') : showNotFound(rt, c);
}

function whose(c: Context<AppEnv>, { id }: Doctor) {
  return { doctorId: id, by: staffOf(c).userId };
}

const doneWords = new Map([
  ['hours', 'Die Sprechzeiten sind gespeichert.'],
  ['off', 'Die freien Tage sind eingetragen.'],
  [
    'merged',
    'Die freien Tage sind eingetragen. Einige davon waren schon frei: Was sich überschneidet, steht jetzt als ein Eintrag in der Liste.',
  ],
  ['known', 'Diese Tage waren schon als frei eingetragen. Es hat sich nichts geändert.'],
  ['removed', 'Die freien Tage sind gestrichen.'],
]);

function showHours(
  rt: Runtime,
  c: Context<AppEnv>,
  doctor: Doctor,
  shown: Shown = {},
): Response | Promise<Response> {
  const { hours, version } = loadOfficeHours(rt.db, doctor.id);
  const region = loadPractice(rt.db).settings.federalState;
  const page = HoursPage({
    context: pageContext(rt, c),
    doctor,
    others: editable(rt, c),
    week: shown.week ?? hours.week.map(dayInput),
    daysOff: hours.daysOff.filter(({ to }) => to >= today(rt)),
    region,
    holidays: nextHolidays(Temporal.PlainDate.from(today(rt)), region, 3),
    ahead: appointmentsAhead(rt, c, doctor),
    timeZone: rt.config.timeZone,
    off: shown.off ?? { from: '', to: '' },
    version,
    errors: shown.errors ?? {},
    stale: shown.stale ?? false,
    done: doneWords.get(c.req.query('done') ?? '') ?? null,
    earliest: today(rt),
  });
  return c.html(renderPage(page), shown.status ?? 200);
}

/**
 * The doctor's open appointments, with what speaks against each: they stay whatever becomes free, so somebody
 * has to see them. Names are only for those who see patients (D4).
 */
function appointmentsAhead(rt: Runtime, c: Context<AppEnv>, { id: doctorId }: Doctor): AppointmentAhead[] {
  const hours = openHours(rt, doctorId);
  const { timeZone } = rt.config;
  const withNames = seesPatients(staffOf(c).roles);
  return listAppointments(rt, { from: rt.now(), until: rt.now() + 366 * day }, doctorId)
    .filter(({ stage }) => !isEnd(stage))
    .map(({ id, patient, startsAt, durationMinutes }) => {
      const unusual = unusualTime(hours, { startsAt, durationMinutes }, timeZone)?.why ?? null;
      return {
        id,
        name: withNames ? patientName(patient) : null,
        startsAt,
        dates: dayParts(startsAt, durationMinutes, timeZone).map(({ date }) => date),
        isOutside: unusual !== null && unusual !== 'holiday' && unusual !== 'day_off',
      };
    });
}

function changeWeek(rt: Runtime, c: Context<AppEnv>, doctor: Doctor, form: FormInput) {
  const week = weekdays.map(
    (day): DayInput => ({
      from: form.text(`from-${day}`),
      to: form.text(`to-${day}`),
      breakFrom: form.text(`breakFrom-${day}`),
      breakTo: form.text(`breakTo-${day}`),
    }),
  );
  const readings = week.map(readDayInput);
  const errors = Object.fromEntries(
    readings.flatMap((reading, day) =>
      'problem' in reading ? [[`from-${day}`, dayProblems[reading.problem]]] : [],
    ),
  );
  if (Object.keys(errors).length > 0) return showHours(rt, c, doctor, { week, errors, status: 422 });
  const ranges: OfficeHours['week'] = readings.map((reading) => ('ranges' in reading ? reading.ranges : []));
  if (changeOfficeHours(rt, whose(c, doctor), { week: ranges, version: form.version() }) === 'stale')
    return showHours(rt, c, doctor, { week, stale: true, status: 409 });
  return c.redirect(`${place}/${doctor.id}?done=hours`, 303);
}

function addOff(rt: Runtime, c: Context<AppEnv>, doctor: Doctor, form: FormInput) {
  const off: DaysOff = { from: form.text('from'), to: form.text('to') || form.text('from') };
  const again = (field: 'off-from' | 'off-to', message: string) =>
    showHours(rt, c, doctor, { off, errors: { [field]: message }, status: 422 });
  const problem = checkDaysOff(off, today(rt));
  if (problem)
    return again(
      problem === 'reversed' || problem === 'too_long' ? 'off-to' : 'off-from',
      offProblems[problem],
    );
  const taken = takeDaysOff(rt, whose(c, doctor), off);
  if (taken === 'full')
    return again('off-from', 'Mehr freie Tage passen nicht in die Liste. Bitte streichen Sie zuerst welche.');
  return c.redirect(`${place}/${doctor.id}?done=${taken === 'saved' ? 'off' : taken}#off`, 303);
}

const dayProblems: Record<DayProblem, string> = {
  half: 'Hier fehlt eine von zwei Uhrzeiten. Ohne Sprechzeit lassen Sie alle Felder leer.',
  invalid: 'Das ist keine Uhrzeit. Beispiel: 09:00.',
  reversed: 'Das Ende liegt nicht nach dem Anfang.',
  break_outside: 'Die Pause liegt nicht innerhalb der Sprechzeit.',
};

const offProblems: Record<DaysOffProblem, string> = {
  invalid: 'Bitte wählen Sie den ersten freien Tag.',
  reversed: 'Der letzte freie Tag liegt vor dem ersten.',
  over: 'Diese Tage sind schon vorbei.',
  too_long:
    'Das ist mehr als ein Jahr am Stück. Bitte prüfen Sie das Jahr. Wer so lange keine Videosprechstunde hält, leert oben die Zeiten der Woche.',
  too_far_ahead: 'Das liegt mehr als zwei Jahre voraus. Bitte prüfen Sie das Jahr.',
};
