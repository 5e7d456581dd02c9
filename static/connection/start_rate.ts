/** What a way is taken to carry before anything is known of it, in kbit/s. */
const startKbits = 800;

/**
 * The other page's description with a word for this page's own sender: Chromium begins at 300 kbit/s, and
 * throws the first pictures away until one is small enough for that. Others do not read it. What the line
 * really carries is measured from the first packet on, and the sound comes first all the same.
 */
export function withStartRate(sdp: string): string {
  const videos = new Set(
    [...sdp.matchAll(/^a=rtpmap:(\d+) (?:VP8|VP9|H264|AV1)\/90000/gim)].map(([, id]) => id),
  );
  const word = `x-google-start-bitrate=${startKbits}`;
  const described = sdp.replace(/^a=fmtp:(\d+) [^\r\n]*/gm, (line, id: string) => {
    if (!videos.delete(id)) return line;
    return `${line};${word}`;
  });
  // VP8 has no line of its own.
  return described.replace(/^a=rtpmap:(\d+) [^\r\n]*(\r?\n)/gm, (line, id: string, end: string) =>
    videos.has(id) ? `${line}a=fmtp:${id} ${word}${end}` : line,
  );
}
