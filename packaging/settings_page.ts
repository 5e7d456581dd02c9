/*
 * `npm run handbook`: writes docs/einstellungen.md and docs/en/settings.md from the table in
 * config/settings.ts. A test holds that both are up to date.
 */
import { writeFileSync } from 'node:fs';
import { type Setting, type SettingName, settings } from '../config/settings.ts';
import { fallbacksInEnglish, settingsInEnglish } from './settings_in_english.ts';

/** The languages of the handbook. */
export type Edition = 'de' | 'en';

export const settingsPagePaths: Record<Edition, string> = {
  de: new URL('../docs/einstellungen.md', import.meta.url).pathname,
  en: new URL('../docs/en/settings.md', import.meta.url).pathname,
};

const settingNames = Object.keys(settings) as SettingName[];

interface Words {
  introduction: string;
  /** Of the table: name, without it, meaning. */
  head: string;
  groups: Record<Setting['group'], string>;
}

const german: Words = {
  introduction: `# Einstellungen

Diese Seite entsteht aus \`config/settings.ts\` (\`npm run handbook\`).

Einstellungen kommen aus der Umgebung, zum Beispiel aus \`compose.yaml\` oder der systemd-Unit. Jede gibt es auch als
\`NAME_FILE\`: Dann steht der Wert in dieser Datei, wie es für Geheimnisse üblich ist. Was die Einrichtung im Browser
fragt, steht in \`DATA_DIR/settings.env\`; die Umgebung geht immer vor. Eine falsche Einstellung hält den Start mit einer
Zeile an, die sie nennt.

Name, Anschrift, Texte, Logo und Ärzte der Praxis stehen nicht hier, sondern auf der Seite „Einstellungen“.
`,
  head: '| Name | Ohne Angabe | Bedeutung |',
  groups: {
    web: 'Adresse und Verschlüsselung',
    data: 'Daten und Sicherung',
    mail: 'Mail',
    relay: 'Relay',
    practice: 'Praxis und Betrieb',
  },
};

const english: Words = {
  introduction: `# Settings

This page is made from \`config/settings.ts\` (\`npm run handbook\`).

Settings come from the environment, for example from \`compose.yaml\` or the systemd unit. Each is there as \`NAME_FILE\`,
too: then the value stands in that file, as is usual for secrets. What the set-up in the browser asks for stands in
\`DATA_DIR/settings.env\`; the environment always goes before. A wrong setting stops the start with one line that names it.

Name, address, texts, logo and doctors of the practice do not stand here but on the page “Einstellungen”.
`,
  head: '| name | without it | meaning |',
  groups: {
    web: 'Address and encryption',
    data: 'Data and backup',
    mail: 'Mail',
    relay: 'Relay',
    practice: 'Practice and operation',
  },
};

/** The page of the handbook that lists every setting. */
export function settingsPage(edition: Edition): string {
  const { introduction, head, groups } = edition === 'de' ? german : english;
  const parts = Object.entries(groups).map(([group, title]) => {
    const rows = settingNames
      .filter((name) => settings[name].group === group)
      .map((name) => {
        const { fallback, meaning } = edition === 'de' ? settings[name] : inEnglish(name);
        return `| \`${name}\` | ${fallback ? `\`${fallback}\`` : '–'} | ${meaning} |`;
      });
    return [`## ${title}`, '', head, '| --- | --- | --- |', ...rows, ''].join('\n');
  });
  return `${introduction}\n${parts.join('\n')}`;
}

function inEnglish(name: SettingName): Pick<Setting, 'fallback' | 'meaning'> {
  return {
    fallback: fallbacksInEnglish[name] ?? settings[name].fallback,
    meaning: settingsInEnglish[name],
  };
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(settingsPagePaths.de, settingsPage('de'));
  writeFileSync(settingsPagePaths.en, settingsPage('en'));
}
