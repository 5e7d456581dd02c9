/*
 * `npm run handbook`: writes docs/einstellungen.md from the table in config/settings.ts. A test holds that
 * the page is up to date.
 */
import { writeFileSync } from 'node:fs';
import { type Setting, settings } from '../config/settings.ts';

export const settingsPagePath = new URL('../docs/einstellungen.md', import.meta.url).pathname;

const groups: Record<Setting['group'], string> = {
  web: 'Adresse und Verschlüsselung',
  data: 'Daten und Sicherung',
  mail: 'Mail',
  relay: 'Relay',
  practice: 'Praxis und Betrieb',
};

/** The page of the handbook that lists every setting, in German. */
export function settingsPage(): string {
  const parts = Object.entries(groups).map(([group, title]) => {
    const rows = Object.entries<Setting>(settings)
      .filter(([, setting]) => setting.group === group)
      .map(
        ([name, { fallback, meaning }]) =>
          `| \`${name}\` | ${fallback ? `\`${fallback}\`` : '–'} | ${meaning} |`,
      );
    return [`## ${title}`, '', '| Name | Ohne Angabe | Bedeutung |', '| --- | --- | --- |', ...rows, ''].join(
      '\n',
    );
  });
  return `${introduction}\n${parts.join('\n')}`;
}

const introduction = `# Einstellungen

Diese Seite entsteht aus \`config/settings.ts\` (\`npm run handbook\`).

Einstellungen kommen aus der Umgebung, zum Beispiel aus \`compose.yaml\` oder der systemd-Unit. Jede gibt es auch als
\`NAME_FILE\`: Dann steht der Wert in dieser Datei, wie es für Geheimnisse üblich ist. Was die Einrichtung im Browser
fragt, steht in \`DATA_DIR/settings.env\`; die Umgebung geht immer vor. Eine falsche Einstellung hält den Start mit einer
Zeile an, die sie nennt.

Name, Anschrift, Texte, Logo und Ärzte der Praxis stehen nicht hier, sondern auf der Seite „Einstellungen“.
`;

if (process.argv[1] === import.meta.filename) writeFileSync(settingsPagePath, settingsPage());
