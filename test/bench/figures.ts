/** One line of the table of numbers: what was measured, as a rule against something that others use. */
export interface Figure {
  what: string;
  unit: string;
  /** What it is held against: a name, and its figure. */
  peer?: { name: string; value: number };
  ours: number;
  /** Ours divided by the peer's; without a peer, ours itself. Left out where it is only told. */
  goal?: { atMost: number } | { atLeast: number };
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

/** For how many figures the goal is kept, for how many it is missed, and the whole table in Markdown. */
export function tableOf(
  figures: readonly Figure[],
  where: Circumstances,
): { kept: number; missed: number; text: string } {
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
  const count = (kept: boolean) => figures.filter((one) => isKept(one) === kept).length;
  return { kept: count(true), missed: count(false), text: `${head}\n\n${lines.join('\n')}\n` };
}

function cellsOf(figure: Figure): string[] {
  const { what, unit, peer, ours } = figure;
  const kept = isKept(figure);
  return [
    what,
    peer ? `${peer.name}: ${withUnit(peer.value, unit)}` : '–',
    withUnit(ours, unit),
    peer ? `${(ours / peer.value).toFixed(2)} ×` : '–',
    goalOf(figure),
    kept === null ? '' : kept ? 'kept' : '**MISSED**',
  ];
}

function goalOf({ unit, peer, goal }: Figure): string {
  if (!goal) return '–';
  const [word, limit] = 'atMost' in goal ? ['≤', goal.atMost] : ['≥', goal.atLeast];
  return `${word} ${peer ? `${limit} ×` : withUnit(limit, unit)}`;
}

function changeOf({ before, ours, unit }: Figure): string[] {
  if (before === undefined) return ['–', '–'];
  const percent = Math.round((ours / before - 1) * 100);
  return [withUnit(before, unit), `${percent > 0 ? '+' : ''}${percent} %`];
}

/** Null where there is no goal. */
function isKept({ ours, peer, goal }: Figure): boolean | null {
  if (!goal) return null;
  const value = peer ? ours / peer.value : ours;
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
}

function withUnit(value: number, unit: string): string {
  return `${shown(value)} ${unit}`.trimEnd();
}

function shown(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  if (value >= 100 || value === 0) return value.toFixed(0);
  return value >= 1 ? value.toFixed(1) : value.toPrecision(2);
}
