import type { Installation } from './installation.ts';
import { type Block, facts, heading, list, table, words } from './paper.ts';

/** What runs, and under which licences. */
export function software({ program, sourceUrl, software: parts, relay }: Installation): Block[] {
  return [
    facts(
      ['Programm', program],
      ['Lizenz', 'AGPL-3.0-or-later'],
      ['Quelltext', sourceUrl],
      ['Lizenztexte', 'sprechzimmer licences'],
    ),
    heading('Was im Programm steckt'),
    ...(parts
      ? [
          words(
            `${parts.length} Teile, wie der Bau des Programms sie festgehalten hat (CycloneDX 1.6, mit Prüfsummen: sprechzimmer.cdx.json bei der Veröffentlichung). Hält ein Test: test/packaging/executable.test.ts.`,
          ),
          table(
            { Name: 3, Version: 1, Lizenz: 2 },
            ...parts.map(({ name, version, licence }) => [name, version, licence]),
          ),
        ]
      : [words('Das Programm läuft aus seinen Quellen. Die Liste entsteht erst, wenn es gebaut wird.')]),
    heading('Was daneben läuft'),
    list(
      ...(relay === 'own' ? ['coturn, das Relay: aus den Paketen des Betriebssystems (BSD-3-Clause)'] : []),
      'Betriebssystem des Servers, mit Version: [von der Praxis zu ergänzen]',
      'Browser der Praxis und der Patientinnen und Patienten: aktuelle Fassungen von Chromium, Firefox oder Safari',
    ),
  ];
}
