import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToText } from '../../reading/html_text.ts';

test.each([
  ['<p>a<p>b', 'a\nb'],
  ['<table><tr><td>Vor<b>name</b></td><td> <p>Eva</p></td></tr></table>c', 'Vorname\tEva\n\nc'],
  [
    '<style>x</style><script>y</script><!-- z --><div hidden>h</div><span style="display: none">i<span>j</span></span>a',
    'a',
  ],
  ['<blockquote>a<br>b</blockquote>c', '> a\n> b\nc'],
  ['1 < 2 &amp;&#65;&#x42;&auml;&nbsp;&unknown; &#150;', '1 < 2 &ABä &unknown; –'],
  ['<pre>a\nb</pre>', 'a\nb'],
  ['<a title="x>y">a</a>', 'a'],
  // Text that is hidden, in the ways mailers and attributes hide it.
  ['<p style="color:red; DISPLAY : none">h<p>h</p></p>a', 'a'],
  ['<div style="display&#58;none">h</div>a', 'a'],
  ['<span style=font-size:0px>h</span><i style="font-size:0">h</i><b style="font-size:0.9em">a</b>', 'a'],
  ['<p title="display:none" data-hidden>a</p>', 'a'],
  ['<img hidden><br hidden>a', 'a'],
  ['<svg/>a<svg><text>h</text></svg><select><option>h</option></select><iframe><p>h</p></iframe>b', 'ab'],
  ['<!--[if mso]><p>h</p><![endif]--><![if !mso]>a<![endif]><?xml h ?><!DOCTYPE html>b', 'ab'],
  ['<o:p>a</o:p><P CLASS=x>b</P  >c</p>', 'a\nb\n\nc'],
  ['&Auml;&ouml;&szlig&euro;&hellip;&#x1F600;&#0;&#55296;', 'Äöß€…😀\uFFFD\uFFFD'],
  ['a&nbsp;&nbsp;\u00A0 &emsp;b', 'a b'],
  ['a <3 b < c', 'a <3 b < c'],
  // A quote that never closes eats its tag, and nothing else.
  ['a<a href="x>y</a><br>b<p>c', 'ay\nb\nc'],
])('HTML %s', async (html, text) => {
  expect(await htmlToText(html, 1000)).toBe(text);
});

test('what it returns is no longer than asked for, and reading stops there', async () => {
  expect(await htmlToText(`<p>${'a '.repeat(1000)}</p>`, 100)).toHaveLength(100);
  expect(await htmlToText('<p>ab</p>'.repeat(1000), 100)).toMatch(/^(ab\n\n){20,}/);
});

test('whatever stands there, some text comes out, without the tags that are whole', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<div>',
      '</div>',
      '<td hidden>',
      '<pre>',
      '<!--',
      '-->',
      '<a x="',
      "'",
      '>',
      '<',
      '&',
      '&#',
      ';',
      '\n',
    ),
    fc.constantFrom(
      '<title>',
      '<script>',
      '</script>',
      '<svg/>',
      '<![CDATA[',
      ']]>',
      '<blockquote>',
      '<br/>',
      '</p>',
    ),
    fc.string({ maxLength: 5 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const html = pieces.join('');
      const text = await htmlToText(html, 1000);
      // Five quotes at most before each line.
      expect(text.length).toBeLessThanOrEqual(Math.min(1000, html.length * 11));
      expect(text).not.toMatch(/<\/?(?:div|pre|blockquote)>/);
    }),
  );
});

/** What doubles takes twice the time: these would take minutes to hours if their square counted. */
describe('made to harm: 1 MB and more, read within seconds', () => {
  const mega = 1_000_000;
  test.each<[string, string]>([
    ['of <', '<'.repeat(mega)],
    ['of <!--', '<!--'.repeat(mega / 4)],
    ['of comments that end too early', '<!-->'.repeat(mega / 5)],
    ['of <![CDATA[', '<![CDATA['.repeat(mega / 9)],
    ['of <?', '<?'.repeat(mega / 2)],
    ['of </', '</'.repeat(mega / 2)],
    ['of &', '&'.repeat(mega)],
    ['of &#x', '&#x'.repeat(mega / 3)],
    ['of entities that never end', '&CounterClockwiseContourIntegra'.repeat(mega / 31)],
    ['of quotes', '<a x="'.repeat(mega / 6)],
    ['of both quotes', `<a x="'>`.repeat(mega / 8)],
    ['of attributes in one tag', `<a ${'b=c '.repeat(mega / 4)}>`],
    ['of names of attributes', `<a ${Array.from({ length: 100_000 }, (_, at) => `a${at}`).join(' ')}>`],
    ['in one attribute', `<p style="${'a'.repeat(mega)}">x</p>`],
    ['of entities in a style', `<p style="${'&amp;'.repeat(mega / 5)}">x</p>`],
    ['in one name', `<${'a'.repeat(mega)}>`],
    ['of <title>', '<title>'.repeat(mega / 7)],
    ['of hidden elements in each other', '<div hidden>'.repeat(mega / 12)],
    ['of 100,000 tables in each other', '<table><tr><td>'.repeat(100_000)],
    ['of elements that close what is not open', `${'<b>'.repeat(mega / 3)}${'</i>'.repeat(mega / 4)}`],
    ['of forms', '<form>'.repeat(mega / 6)],
    ['of blockquotes', '<blockquote>a'.repeat(mega / 12)],
  ])(
    '%s',
    async (_, html) => {
      expect((await htmlToText(html, 100_000)).length).toBeLessThanOrEqual(100_000);
    },
    5_000,
  );
});
