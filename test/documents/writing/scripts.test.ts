import { describe, expect, test } from 'vitest';
import { tidyText } from '../../../documents/writing/characters.ts';
import { type FontName, fontFiles } from '../../../documents/writing/font_files.ts';
import { Fonts } from '../../../documents/writing/fonts.ts';
import { Writer } from '../../../documents/writing/writer.ts';
import { copied, documentOf } from './document.ts';

const names: Record<Exclude<FontName, 'bold'>, string[]> = {
  sans: [
    'Nguyễn Thị Hồng Nhung',
    'Δήμος Παπαδόπουλος',
    'Иван Щербаков',
    'Łukasz Żółć',
    'Ọláyínká Ọ̀ṣun',
    'Ayşe Yılmaz',
  ],
  Arabic: [
    'محمد الأحمد',
    'فاطمة الزهراء',
    'عبد الله',
    'لا إله',
    'شیخ گلابی',
    'ٹیپو سلطان',
    'خۇرشىدە',
    'ڕێبوار',
  ],
  Armenian: ['Արմեն Սարգսյան'],
  Bengali: ['রবীন্দ্রনাথ ঠাকুর', 'প্রিয়াঙ্কা'],
  Devanagari: ['श्री कृष्ण', 'अर्जुन शर्मा', 'ज्ञानेश्वर', 'लक्ष्मी', 'त्र्यंबक'],
  Ethiopic: ['አበበ ቢቂላ'],
  Georgian: ['ნინო ბერიძე'],
  Gujarati: ['કૃષ્ણ પ્રિયંકા'],
  Gurmukhi: ['ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ'],
  Hebrew: ['דוד לוי', 'שלום כהן'],
  JP: ['田中 さくら', 'カタカナ', 'がぎぐ 髙﨑'],
  Kannada: ['ಲಕ್ಷ್ಮಿ ಕೃಷ್ಣ'],
  Khmer: ['សុខា ខ្មែរ', 'ព្រះ'],
  KR: ['김철수', '박뷁 金'],
  Lao: ['ສົມສັກ'],
  Malayalam: ['കൃഷ്ണൻ ലക്ഷ്മി'],
  Myanmar: ['အောင်ဆန်းစုကြည်', 'မြန်မာ'],
  Oriya: ['କୃଷ୍ଣ ପ୍ରିୟା'],
  SC: ['李明', '张伟', '陳黃灣龍', '䶮㛃喆'],
  Sinhala: ['ශ්‍රී ලංකා', 'චන්ද්‍රිකා'],
  Syriac: ['ܐܫܘܪ'],
  Tamil: ['தமிழ்ச்செல்வி கௌசிக்'],
  Telugu: ['శ్రీనివాస్ లక్ష్మి'],
  Thaana: ['މުހައްމަދު'],
  Thai: ['สมชาย น้ำใจ', 'ปิ่นเกล้า'],
  Tibetan: ['བསྟན་འཛིན།'],
};

describe('S3a: a name of every script', () => {
  const all = Object.values(names).flat();
  const lines = documentOf(all).then(({ pdf }) => copied(pdf));

  test.each(Object.entries(names))('%s is shown by its own font, and whole', async (font, texts) => {
    for (const text of texts) {
      const writer = await Writer.prepare([text]);
      expect(writer.lost).toEqual([]);
      if (font !== 'sans') expect(writer.fonts).toContain(font);
    }
  });

  // Points above and below letters from right to left come out of pdftotext before their letters.
  test.each(all.filter((text) => !/\p{sc=Thaana}/u.test(text)))(
    '%s is copied as it was typed',
    async (text) => {
      expect(await lines).toContain(text);
    },
  );

  test('each font that ships is asked for something, and is there', () => {
    expect(Object.keys(names).sort()).toEqual(
      Object.keys(fontFiles)
        .filter((name) => name !== 'bold')
        .sort(),
    );
  });
});

describe('the order of lines from right to left (UAX #9)', () => {
  test.each([
    ['a number, a bracket', 'דוד לוי 3 (12-34)'],
    ['two directions', 'מכבי 2000, AOK'],
    ['a name within German words', 'Unterschrift von محمد الأحمد, gestern'],
  ])('%s: every letter is there once', async (_, text) => {
    const { pdf } = await documentOf([text]);
    const letters = (some: string) => [...some.replace(/\s/g, '')].sort().join('');
    expect(letters(copied(pdf).join(''))).toBe(letters(text));
  });
});

describe('fonts are read when a text needs them', () => {
  test('none but ours for Latin, Greek, Cyrillic and Vietnamese', async () => {
    const writer = await Writer.prepare([
      'Erika Mustermann',
      'Praxis · Straße 1 · „Größe“ – …',
      ...names.sans,
    ]);
    expect(writer.fonts).toEqual(['sans']);
  });

  test('for Han letters alone the Chinese one; beside kana the Japanese, beside hangul the Korean', async () => {
    const read = async (text: string) =>
      (await Writer.prepare([text])).fonts.filter((name) => name !== 'sans');
    expect(await read('田中')).toEqual(['SC']);
    expect(await read('田中さくら')).toEqual(['JP']);
    expect(await read('金철수')).toEqual(['KR']);
  });

  test('a mark that many scripts share reads no font', async () => {
    expect((await Writer.prepare(['Ärztehaus · Süd, 1’000 ‚a‘ « » — •'])).fonts).toEqual(['sans']);
  });
});

describe('what cannot be shown', () => {
  test.each([
    ['a picture that no font has', 'Erika 🩺', ['U+1FA7A']],
    ['signs that nobody writes any more', '𒀀 𓀀', ['U+12000', 'U+13000']],
    ['what turns the direction', '\u202Enamretsu\u2066M', ['U+202E', 'U+2066']],
    ['half of a pair', 'M\uD83Ex', ['U+D83E']],
    ['control characters', 'a\u0000b\u001B[31mc\u0085d', ['U+0000', 'U+001B']],
    ['private and unassigned', '\uE000\u0378\uFFFF', ['U+E000', 'U+0378', 'U+FFFF']],
  ])('%s is told by its number, and a box stands for it', async (_, text, codes) => {
    const { pdf, writer } = await documentOf([text]);
    expect(writer.lost).toEqual(codes);
    expect(copied(pdf).join('').match(/□/g)?.length).toBe(codes.length);
  });

  test('what nobody sees is not missed', async () => {
    const writer = await Writer.prepare(['Er\u00ADi\u200Bka\uFEFF \u2060葛\u{E0100} علی\u200Cرضا']);
    expect(writer.lost).toEqual([]);
  });

  test('a text has an end', () => {
    expect(tidyText('x'.repeat(10_000)).length).toBeLessThan(1_100);
    expect(tidyText('😀'.repeat(10_000)).isWellFormed()).toBe(true);
  });
});

test('HarfBuzz turns what goes from right to left, brackets too', async () => {
  const fonts = await Fonts.open(['דוד']);
  const read = (text: string) =>
    fonts
      .get('Hebrew')
      .clusters(text, 'rtl')
      .map((cluster) => cluster.text);
  expect(read('דוד (')).toEqual(['(', ' ', 'ד', 'ו', 'ד']);
});
