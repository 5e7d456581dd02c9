import { encode } from 'uqr';

/**
 * A QR code as one path for an `<svg viewBox="0 0 size size">`, quiet zone of four modules included (ISO/IEC
 * 18004).
 */
export function qrSvgPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { border: 4, ecc: 'M' });
  const runs = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      return [`M${x} ${y}h${(end < 0 ? size : end) - x}v1H${x}z`];
    }),
  );
  return { size, path: runs.join('') };
}
