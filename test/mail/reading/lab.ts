import { clients } from './samples/clients.ts';
import { free } from './samples/free.ts';
import { labelled } from './samples/labelled.ts';
import { replies } from './samples/replies.ts';
import { fields, readSample } from './score.ts';

let ok = 0,
  n = 0;
const extra = process.argv[2] ? (Object.values(await import(process.argv[2])).flat() as any[]) : null;
const per: Record<string, number> = {};
for (const s of extra ?? [...labelled, ...free, ...clients, ...replies]) {
  const { read, expected } = await readSample(s);
  fields.forEach((f, i) => {
    n++;
    if (read[i] === expected[i]) {
      ok++;
      per[f] = (per[f] ?? 0) + 1;
    } else
      console.log(
        s.name.padEnd(40).slice(0, 40),
        f.padEnd(16),
        'got',
        JSON.stringify(read[i]),
        'want',
        JSON.stringify(expected[i]),
      );
  });
}
console.log(ok, n, per);
