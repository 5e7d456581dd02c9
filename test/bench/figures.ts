/** One line of the table of numbers: what was measured against something that others use. */
export interface Figure {
  what: string;
  unit: string;
  /** What it is held against: a name, and its figure. */
  peer: { name: string; value: number };
  ours: number;
  /** Ours divided by the peer's. */
  goal: { atMost: number } | { atLeast: number };
  /** The same of another revision of ours, measured in turn with this one. */
  before?: number | undefined;
}

/** Where a table comes from: without it a number says nothing. */
export interface Circumstances {
  date: string;
  commit: string;
  machine: string;
  /** Load of the last minute before it began. */
  load: number;
  /** The revision that `before` was measured with. */
  against?: string | undefined;
}

/** For how many figures the goal is missed, and the whole table in Markdown. */
export function tableOf(figures: readonly Figure[], where: Circumstances): { missed: number; text: string } {
  const { against } = where;
  const heads = [
    'figure',
    'peer',
    'ours',
    'ratio',
    'goal',
    '',
    ...(against ? [`at ${against}`, 'change'] : []),
  ];
  const rows = figures.map((figure) => [...cellsOf(figure), ...(against ? changeOf(figure) : [])]);
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const { date, commit, machine, load } = where;
  const head = `${date}, commit ${commit}; ${machine}; load ${load.toFixed(2)} before it began.`;
  return { missed: figures.filter((one) => !isKept(one)).length, text: `${head}\n\n${lines.join('\n')}\n` };
}

function cellsOf(figure: Figure): string[] {
  const { what, unit, peer, ours, goal } = figure;
  const [word, limit] = 'atMost' in goal ? ['≤', goal.atMost] : ['≥', goal.atLeast];
  return [
    what,
    `${peer.name}: ${shown(peer.value)} ${unit}`,
    `${shown(ours)} ${unit}`,
    `${(ours / peer.value).toFixed(2)} ×`,
    `${word} ${limit} ×`,
    isKept(figure) ? 'kept' : '**MISSED**',
  ];
}

function changeOf({ before, ours, unit }: Figure): string[] {
  if (before === undefined) return ['–', '–'];
  const percent = Math.round((ours / before - 1) * 100);
  return [`${shown(before)} ${unit}`, `${percent > 0 ? '+' : ''}${percent} %`];
}

function isKept({ ours, peer, goal }: Figure): boolean {
  const ratio = ours / peer.value;
  return 'atMost' in goal ? ratio <= goal.atMost : ratio >= goal.atLeast;
}

function shown(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
