import { describe, expect, test } from 'vitest';
import { roles } from '../../../../consultation/staff.ts';
import { qrSvgPath } from '../../../../documents/qr.ts';
import { openPractice, words } from '../desk.ts';

const origin = 'https://video.praxis.example';

describe('what a practice hangs up and hands out', () => {
  test.each([
    ['poster', '/request', ['Videosprechstunde', 'Anfragen.', 'entscheidet Ihre Ärztin oder Ihr Arzt']],
    ['handout', '/join', ['So geht Ihr Videotermin', 'video.praxis.example/check', 'Auflegen', 'Ihr Code']],
  ])('L8: the %s leads to %s by QR code and by address, and names the phone', async (name, path, said) => {
    const { desk } = openPractice({ PUBLIC_URL: origin });
    for (const role of roles) {
      const { status, html } = await desk(role).get(`/practice/print/${name}`);
      expect(status).toBe(200);
      expect(html).toContain(`<path d="${qrSvgPath(`${origin}${path}`).path}"`);
      for (const text of [`video.praxis.example${path}`, '0208 5550100', ...said])
        expect(words(html.replaceAll('<wbr/>', ''))).toContain(text);
      expect(html).not.toContain('noch nicht eingerichtet');
    }
  });

  test('P1, L10: the poster says that it is not certified, and promises no cure', async () => {
    const { html } = await openPractice().desk('reception').get('/practice/print/poster');
    expect(words(html)).toContain('keine Abrechnung zulasten der GKV');
    expect(words(html)).not.toMatch(/KBV-zertifiziert|konform|ersetzt/);
  });

  test('with an address that is not public yet each page says so, and only on the screen', async () => {
    const reception = openPractice().desk('reception');
    for (const path of ['', '/poster', '/handout']) {
      const { html } = await reception.get(`/practice/print${path}`);
      expect(words(html)).toContain('Die öffentliche Adresse ist noch nicht eingerichtet');
      if (path !== '') expect(html).toMatch(/<div class="no-print"><div class="notice/);
    }
  });

  test('only whoever sees patients is led to the day list', async () => {
    const { desk } = openPractice();
    expect((await desk('reception').get('/practice/print')).html).toMatch(
      /<main[\s\S]*href="\/practice\/calendar"/,
    );
    expect((await desk('admin').get('/practice/print')).html).not.toContain('/practice/calendar');
  });
});
