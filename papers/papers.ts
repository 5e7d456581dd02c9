import { breach } from './breach.ts';
import { certification } from './certification.ts';
import { deletion } from './deletion.ts';
import { impact } from './impact.ts';
import type { Installation } from './installation.ts';
import { measures } from './measures.ts';
import { type Block, missing, type Paper, toAdd, words } from './paper.ts';
import { processingRecord } from './processing_record.ts';
import { processors } from './processors.ts';
import { purpose } from './purpose.ts';
import { software } from './software.ts';

interface PaperKind {
  title: string;
  /** Of a file that is handed out, without its ending. */
  file: string;
  /** What it is for, in one or two sentences. */
  use: string;
  blocks(installation: Installation): Block[];
}

/** Every paper there is, by the name of its files, in the order of the page. */
export const paperKinds = {
  'processing-record': {
    title: 'Verzeichnis der Verarbeitungstätigkeiten',
    file: 'Entwurf-Verarbeitungsverzeichnis',
    use: 'Art. 30 DSGVO. Die Aufsichtsbehörde kann es jederzeit verlangen. Hier nur der Teil für die Videosprechstunde.',
    blocks: processingRecord,
  },
  impact: {
    title: 'Vorprüfung und Datenschutz-Folgenabschätzung',
    file: 'Entwurf-Folgenabschaetzung',
    use: 'Art. 35 DSGVO. Ob Sie eine brauchen, und ein Entwurf mit den Risiken und dem, was bleibt.',
    blocks: impact,
  },
  measures: {
    title: 'Technische und organisatorische Maßnahmen',
    file: 'Entwurf-Massnahmen',
    use: 'Art. 32 DSGVO. Was das Programm tut, mit Belegen, und was Sie selbst ergänzen.',
    blocks: measures,
  },
  deletion: {
    title: 'Löschkonzept',
    file: 'Entwurf-Loeschkonzept',
    use: 'Was wann gelöscht wird, was für die Akte bleibt, und was das Programm nicht löschen kann.',
    blocks: deletion,
  },
  processors: {
    title: 'Dienstleister',
    file: 'Entwurf-Dienstleister',
    use: 'Wer beteiligt ist und was dort ankommt, mit Zeilen für Vertrag (Art. 28 DSGVO), Schweigepflicht (§ 203 StGB) und C5 (§ 393 SGB V).',
    blocks: processors,
  },
  breach: {
    title: 'Plan für eine Datenpanne',
    file: 'Entwurf-Datenpanne',
    use: 'Art. 33 und 34 DSGVO. Was in welcher Stunde zu tun ist. Ausdrucken und in die Praxis hängen.',
    blocks: breach,
  },
  purpose: {
    title: 'Zweckbestimmung',
    file: 'Entwurf-Zweckbestimmung',
    use: 'Wofür das Programm da ist, wofür nicht, und warum es nach unserer Ansicht kein Medizinprodukt ist.',
    blocks: purpose,
  },
  software: {
    title: 'Verzeichnis der Software',
    file: 'Entwurf-Software',
    use: 'Was im Programm steckt, mit Versionen und Lizenzen.',
    blocks: software,
  },
  certification: {
    title: 'Anforderungen an Videodienstanbieter',
    file: 'Entwurf-Videodienstanbieter',
    use: 'Anlage 31b BMV-Ä und Art. 42 DSGVO, soweit sie zu lesen waren, Zeile für Zeile: erfüllt, nicht erfüllt, unbekannt.',
    blocks: certification,
  },
} satisfies Record<string, PaperKind>;

export type PaperName = keyof typeof paperKinds;

export function isPaperName(text: string): text is PaperName {
  return Object.hasOwn(paperKinds, text);
}

/** One paper for this installation. Each begins by saying that it is a draft. */
export function makePaper(name: PaperName, installation: Installation): Paper {
  const kind: PaperKind = paperKinds[name];
  return { title: kind.title, blocks: [...draftWords(installation), ...kind.blocks(installation)] };
}

/** `27. November 2026` */
function dayOf({ madeAt, timeZone }: Installation): string {
  return new Intl.DateTimeFormat('de-DE', { timeZone, dateStyle: 'long' }).format(madeAt);
}

function draftWords(installation: Installation): Block[] {
  const { program, sourceUrl, demo } = installation;
  return [
    words(
      `Entwurf, keine Rechtsberatung. ${program} hat dieses Papier am ${dayOf(installation)} aus den Einstellungen der Praxis gemacht. Lassen Sie es von Ihrer eigenen Anwältin oder Ihrem eigenen Anwalt prüfen und ergänzen, bevor Sie sich darauf verlassen.`,
    ),
    words(
      `„Belegt durch“ nennt den Test oder die Einstellung hinter einer Aussage. Die Tests liegen im Quelltext dieses Programms: ${sourceUrl}. Wo ${missing} oder ${toAdd} steht, weiß das Programm nichts.`,
    ),
    ...(demo ? [words('Dies ist eine Vorführung: Die Praxis darin ist erfunden.')] : []),
  ];
}
