import { careWords, type FollowUpCare } from '../../consultation/record.ts';
import type { GdtFault } from '../../gdt/lines.ts';
import { formatDate, formatTime } from '../components/formats.ts';

/** The fields that are named to a person. */
const fieldNames: Readonly<Record<string, string>> = {
  '3000': 'Patientennummer',
  '3101': 'Nachname',
  '3102': 'Vorname',
  '3103': 'Geburtsdatum',
};

/** What is wrong with a file of the practice software, and in which line. Names nobody. */
export function gdtFaultWords(fault: GdtFault): string {
  const words = faultWords(fault);
  return fault.line > 0 ? `Zeile ${fault.line}: ${words}` : words;
}

function faultWords({ fault, field, said, is }: GdtFault): string {
  switch (fault) {
    case 'empty':
      return 'Die Datei ist leer.';
    case 'too_large':
      return 'Die Datei ist zu groß für einen GDT-Auftrag: Er hat höchstens 64 kB.';
    case 'too_many_lines':
      return 'Hier sind es mehr Zeilen, als ein GDT-Auftrag hat.';
    case 'line_too_long':
      return 'Die Zeile ist länger als 999 Zeichen. Vielleicht fehlen die Zeilenenden.';
    case 'no_field':
      return 'Die Zeile beginnt nicht mit drei Ziffern für die Länge und vier für das Feld. Das ist keine GDT-Datei, oder sie ist beschädigt.';
    case 'length':
      return `Im Feld ${field} steht die Länge ${said}, die Zeile hat aber ${is} Zeichen, das Zeilenende mitgezählt.`;
    case 'whole_length':
      return `Im Feld 8100 steht die Satzlänge ${said}, die Datei hat aber ${is} Zeichen. Sie ist nicht vollständig angekommen oder falsch geschrieben.`;
    case 'characters':
      return `Im Feld ${field} stehen Zeichen, die es im angegebenen Zeichensatz (Feld 9206) nicht gibt.`;
    case 'not_gdt':
      return 'Eine GDT-Datei beginnt mit dem Feld 8000.';
    case 'other_record':
      return 'Das ist kein Auftrag: Gelesen werden die Satzarten 6302 und 6301.';
    case 'second_record':
      return 'Hier beginnt ein zweiter Satz. In einer Datei darf nur ein Auftrag stehen.';
    case 'objects':
      return `Das Feld ${field} öffnet oder schließt ein Objekt, das nicht dazu passt.`;
    case 'date':
      return `Das ${fieldNames[field] ?? 'Datum'} (Feld ${field}) ist kein Datum. Erwartet wird TTMMJJJJ.`;
    case 'missing':
      return `In der Datei fehlt: ${fieldNames[field] ?? 'eine Angabe'} (Feld ${field}).`;
    case 'value_too_long':
      return `Das Feld ${field} ist zu lang.`;
    case 'unreadable':
      return 'Die Datei konnte nicht gelesen werden.';
  }
}

/** L2: the line for the patient's record. */
export function recordEntry(visit: {
  /** Null where nobody came. */
  took: { begin: number; end: number } | null;
  startsAt: number;
  doctorName: string | null;
  care: FollowUpCare | null;
  timeZone: string;
}): string {
  const { took, startsAt, doctorName, care, timeZone } = visit;
  const next = care === null ? '' : ` Weitere Versorgung: ${careWords[care]}.`;
  const who = doctorName ? `, ${doctorName}` : '';
  if (!took)
    return `Videosprechstunde am ${formatDate(startsAt, timeZone)} um ${formatTime(startsAt, timeZone)} Uhr${who}: nicht zustande gekommen.${next}`;
  const { begin, end } = took;
  const minutes = Math.max(1, Math.round((end - begin) / 60_000));
  return `Videosprechstunde am ${formatDate(begin, timeZone)}, ${formatTime(begin, timeZone)} bis ${formatTime(end, timeZone)} Uhr (${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'})${who}.${next}`;
}
