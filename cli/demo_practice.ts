import { minute } from '../consultation/durations.ts';
import type { PatientData } from '../consultation/patient.ts';
import { emptySettings } from '../consultation/practice.ts';
import type { Actor } from '../consultation/refusal.ts';
import { loadConsultation } from '../db/consultations.ts';
import { loadPractice, markDemo } from '../db/settings.ts';
import { createSetupLink, createUser, findUserByEmail } from '../db/staff.ts';
import { write } from '../db/write.ts';
import { acceptRequest } from '../procedure/accept.ts';
import { saveSettings } from '../procedure/practice_settings.ts';
import { submitRequest } from '../procedure/request.ts';
import { acceptConsent } from '../procedure/review.ts';
import { schedule } from '../procedure/schedule.ts';
import { signConsent } from '../procedure/sign.ts';
import type { Runtime } from '../runtime.ts';

/** What the demo's links are made of. */
export interface DemoPractice {
  doctorToken: string;
  patientToken: string;
  /** Normal form, without hyphens. */
  code: string;
}

/**
 * Fills the practice by the procedure's own steps, so that the demo is what a real practice would be. All
 * people are made up; insurance numbers are from the range reserved for tests.
 */
export async function fillDemo(served: Runtime): Promise<DemoPractice> {
  // What was done before anybody came is past: nothing of it can be taken back.
  const rt: Runtime = { ...served, config: { ...served.config, undoMs: 0 } };
  write(rt, markDemo);
  const { settings, version } = loadPractice(rt.db);
  if (!settings.name) saveSettings(rt, { ...emptySettings, ...demoSettings }, { version });
  const email = 'demo@praxis.example';
  const doctor =
    findUserByEmail(rt, email) ??
    write(rt, (tx) => createUser(rt, tx, { email, name: 'Dr. med. Anna Sommer', roles: ['doctor'] }));
  const by: Actor = { kind: 'staff', id: doctor.id, roles: ['doctor'] };

  const now = rt.now();
  const patient = await consented(rt, by, people.erika);
  schedule(rt, {
    id: patient.id,
    by,
    appointment: { startsAt: now, durationMinutes: 15, doctorId: doctor.id },
  });
  const later = await consented(rt, by, people.jan);
  schedule(rt, {
    id: later.id,
    by,
    appointment: { startsAt: now + 40 * minute, durationMinutes: 15, doctorId: doctor.id },
  });
  await consented(rt, by, people.helga);
  const waiting = submitRequest(rt, { patient: people.ayse, source: 'form', by: { kind: 'patient' } });
  await acceptRequest(rt, { id: waiting.id, by });
  submitRequest(rt, { patient: people.juergen, source: 'form', by: { kind: 'patient' } });

  const code = loadConsultation(rt, patient.id)?.code;
  if (!code) throw new Error('the demo patient has no dial-in code');
  return {
    doctorToken: write(rt, (tx) =>
      createSetupLink(rt, tx, { userId: doctor.id, purpose: 'demo', ttlMs: 15 * minute }),
    ),
    patientToken: patient.token,
    code,
  };
}

async function consented(
  rt: Runtime,
  by: Actor,
  patient: PatientData,
): Promise<{ id: string; token: string }> {
  const request = submitRequest(rt, { patient, source: 'form', by: { kind: 'patient' } });
  await acceptRequest(rt, { id: request.id, by });
  const typedName = `${patient.firstName} ${patient.lastName}`;
  const signature = { typedName, signaturePng: null, reminder: true, fileExchange: true };
  await signConsent(rt, { id: request.id, by: { kind: 'patient' }, ...signature });
  acceptConsent(rt, { id: request.id, by });
  return request;
}

const demoSettings = {
  name: 'Praxis Dr. Sommer',
  street: 'Musterstraße 1',
  postcode: '45468',
  city: 'Mülheim an der Ruhr',
  phone: '0208 5550100',
  email: 'praxis@praxis.example',
  responsible: 'Dr. med. Anna Sommer',
  professionalTitle: 'Fachärztin für Allgemeinmedizin (verliehen in Deutschland)',
  chamber: 'Ärztekammer Nordrhein',
  dataProtectionOfficer: 'Dr. med. Anna Sommer',
  complaintAuthority: 'Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen',
  hosting: 'Die Praxis betreibt den Server selbst, in den eigenen Räumen.',
  mailProvider: 'Demo: Es wird keine Mail verschickt.',
};

const person = (data: Omit<PatientData, 'email'>): PatientData => ({
  ...data,
  email: `${data.lastName
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')}@mail.example`,
});

const people = {
  erika: person({
    firstName: 'Erika',
    lastName: 'Mustermann',
    birthDate: '1948-08-12',
    phone: '0208 5550123',
    insurer: 'AOK Rheinland/Hamburg',
    insuranceNumber: 'X000000012',
  }),
  jan: person({
    firstName: 'Jan',
    lastName: 'Beispiel',
    birthDate: '1988-07-03',
    phone: '+49 170 5550199',
    insurer: 'Techniker Krankenkasse',
    insuranceNumber: 'X000000428',
  }),
  helga: person({
    firstName: 'Helga',
    lastName: 'Probst',
    birthDate: '1956-02-29',
    phone: '0208 5550177',
    insurer: 'BARMER',
    insuranceNumber: 'X000012346',
  }),
  ayse: person({
    firstName: 'Ayşe',
    lastName: 'Yılmaz',
    birthDate: '1992-02-29',
    phone: '0151 55501234',
    insurer: 'DAK-Gesundheit',
    insuranceNumber: 'X000000012',
  }),
  juergen: person({
    firstName: 'Jürgen',
    lastName: 'Müller-Lüdenscheidt',
    birthDate: '1955-12-24',
    phone: '0208 / 555 01 23',
    insurer: 'AOK Rheinland/Hamburg',
    insuranceNumber: 'X000000428',
  }),
};
