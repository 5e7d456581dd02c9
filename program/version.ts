/** A released version: three numbers (Semantic Versioning 2.0.0, without a pre-release). */
const released = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

export function isVersion(text: string): boolean {
  return released.test(text);
}

/** Whether one released version is newer than another; false where one of them is none. */
export function isNewerVersion(one: string, other: string): boolean {
  const [a, b] = [released.exec(one), released.exec(other)];
  if (!a || !b) return false;
  for (const place of [1, 2, 3]) {
    const difference = Number(a[place]) - Number(b[place]);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
