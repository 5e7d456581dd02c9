/**
 * The public key that releases of this program are signed with (the second line of minisign's `.pub` file).
 * Null until the first release: its secret half never comes near the sources (docs/dev/release.md).
 */
export const releaseKey: string | null = null;
