import type { PdfPage } from './pdf_page.ts';

/** The practice, as every document begins. */
export interface PracticeHead {
  name: string;
  street: string;
  postcode: string;
  city: string;
  phone: string;
}

/** Its name and address, a line each. */
export function writePractice(page: PdfPage, practice: PracticeHead): void {
  const { name, street, postcode, city, phone } = practice;
  const address = [street, `${postcode} ${city}`.trim(), phone && `Telefon ${phone}`];
  page.paragraph(name || 'Praxis', { mostLines: 1 });
  page.paragraph(address.filter(Boolean).join(' · '), { quiet: true, mostLines: 1 });
}

/** `24.12.1955` */
export function germanDate(isoDate: string): string {
  return isoDate.split('-').reverse().join('.');
}

/** `23.11.2026, 10:15:07 MEZ` */
export function germanTime(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('de-DE', { timeZone, dateStyle: 'medium', timeStyle: 'long' });
  return format.format(at);
}
