import { describe, expect, test } from 'vitest';
import { fingerprintLines } from '../../../static/connection/fingerprints.ts';
import { withStartRate } from '../../../static/connection/start_rate.ts';

const sdp = (...lines: string[]) => `${['v=0', ...lines].join('\r\n')}\r\n`;

describe('the word for the browser that sends', () => {
  test('stands at every picture codec once, with a line of its own where there is none', () => {
    const described = withStartRate(
      sdp(
        'm=audio 9 UDP/TLS/RTP/SAVPF 111',
        'a=rtpmap:111 opus/48000/2',
        'a=fmtp:111 minptime=10',
        'm=video 9 UDP/TLS/RTP/SAVPF 96 97 98',
        'a=rtpmap:96 VP8/90000',
        'a=rtpmap:97 rtx/90000',
        'a=fmtp:97 apt=96',
        'a=rtpmap:98 VP9/90000',
        'a=fmtp:98 profile-id=0',
      ),
    );
    expect(described.split('\r\n').filter((line) => line.includes('x-google'))).toEqual([
      'a=fmtp:96 x-google-start-bitrate=800',
      'a=fmtp:98 profile-id=0;x-google-start-bitrate=800',
    ]);
    expect(described).toContain('a=fmtp:111 minptime=10\r\n');
    expect(described).toContain('a=fmtp:97 apt=96\r\n');
  });

  test.each([
    ['nothing', ''],
    ['no picture', sdp('a=rtpmap:0 PCMU/8000')],
    ['line ends of another kind', 'v=0\na=rtpmap:96 VP8/90000\n'],
    ['a codec described twice', sdp('a=rtpmap:96 VP8/90000', 'a=rtpmap:96 VP8/90000')],
    ['signs that mean something in a replacement', sdp('a=rtpmap:96 VP8/90000', "a=fmtp:96 $&$'$1")],
  ])('%s: no line is lost, and none is changed but by the word', (_what, before) => {
    const after = withStartRate(before);
    const rest = after
      .replaceAll(/a=fmtp:\d+ x-google-start-bitrate=800\r?\n/g, '')
      .replaceAll(';x-google-start-bitrate=800', '');
    expect(rest).toBe(before);
  });

  test('what the code is made of stays as it came (D2)', () => {
    const print = `a=fingerprint:sha-256 ${Array.from({ length: 32 }, () => 'AB').join(':')}`;
    const before = sdp(print, 'a=rtpmap:96 VP8/90000');
    expect(fingerprintLines(withStartRate(before))).toEqual(fingerprintLines(before));
  });
});
