import jsqr from 'jsqr';
import { expect, it } from 'vitest';
import { oddValues } from '../../test/given/odd-values.ts';
import { textOfPages } from '../../test/pdf-text.ts';
import { langs as languages } from '../words/languages.ts';
import { type Letter, printLetters, qrSvg } from './letter.ts';

const said = {
  en: 'The Delegation of Exampland is asked for the list of its persons by 7 December 2026.',
  fr: 'La délégation d’Exampland est priée d’envoyer sa liste avant le 7 décembre 2026.',
  es: 'Se pide a la delegación de Ejemplandia su lista antes del 7 de diciembre de 2026.',
  ar: 'يرجى من وفد مثالستان إرسال قائمته قبل 7 كانون الأول 2026 وفق ICC-ASP/30/Res.2',
  zh: '请示例国代表团在2026年12月7日之前提交名单。',
  ru: 'Просим делегацию Примерландии прислать список до 7 декабря 2026 года.',
};

const letter = (lang: keyof typeof said): Letter => ({
  lang,
  from: 'Plenary',
  mark: lang === 'fr' ? null : 'Demonstration',
  to: ['Exampland'],
  title: said[lang],
  body: [said[lang], '#panic("read as Typst") *no* $x$ \\ [a]'],
  scan: { text: 'https://assembly.example/sign-in/ABCD', says: 'QR' },
  ways: [['Code', 'ABCD-EFGH-JKMN-PQRS-TVWX']],
  after: [said[lang]],
});

it('letters are pages of one tagged PDF, whose text can be read and copied in six languages', async () => {
  const { pdf, pages } = await printLetters('Letters', languages.map(letter));
  expect(pages).toBe(6);
  const file = Buffer.from(pdf);
  const head = file.toString('latin1');
  expect(head).toContain('/MarkInfo');
  expect(head).toContain('/StructTreeRoot');
  const plain = (text: string) => text.replaceAll(/\s+/g, '');
  const texts = textOfPages(file).map(plain);
  for (const [place, lang] of languages.entries()) {
    expect(texts[place], lang).toContain('ABCD-EFGH-JKMN-PQRS-TVWX');
    expect(texts[place], lang).toContain(plain('#panic("read as Typst") *no* $x$ \\ [a]'));
    if (lang !== 'ar') expect(texts[place], lang).toContain(plain(said[lang]));
  }
  expect(texts[languages.indexOf('ar')]).toContain('ICC-ASP/30/Res.2');
});

it('signs without a font are boxes, and all other letters are as they were', async () => {
  const odd = oddValues.flatMap(({ value }) => (typeof value === 'string' ? [value.toWellFormed().slice(0, 120)] : []));
  const names = ['예시', 'ตัวอย่าง', '"예"\\', ...odd];
  const made = await printLetters('Letters', [letter('en'), ...names.map((name) => ({ ...letter('en'), to: [name] }))]);
  const texts = textOfPages(Buffer.from(made.pdf)).map((text) => text.replaceAll(/\s+/g, ''));
  expect(texts[0]).toContain(said.en.replaceAll(/\s+/g, ''));
  expect(texts[1]).toContain('□□');
  expect(texts[3]).toContain('"□"\\');
  expect(made.boxed).toEqual(expect.arrayContaining(['예', '시']));
  expect((await printLetters('Letters', [letter('en')])).boxed).toEqual([]);
});

it('what is wrong with the data is said, and the next document is made', async () => {
  await expect(
    printLetters('', [{ ...letter('en'), scan: { text: 'x', says: '' }, lang: 7 as never }]),
  ).rejects.toThrow('could not be made');
  expect((await printLetters('Letters', [letter('en')])).pages).toBe(1);
});

it('more than a few that wait are refused', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 12 }, () => printLetters('Letters', [letter('en')])));
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
  for (const one of asked) if (one.status === 'rejected') expect(String(one.reason)).toContain('Error');
});

it('what is scanned is what was meant', () => {
  const text = 'https://assembly.example/ar/sign-in/ABCD-EFGH-JKMN-PQRS-TVWX';
  const svg = qrSvg(text);
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const scale = 4;
  const pixels = new Uint8ClampedArray(4 * (size * scale) ** 2).fill(255);
  for (const [, x = '', y = ''] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = 0; row < scale; row += 1)
      for (let column = 0; column < scale; column += 1)
        pixels.fill(
          0,
          4 * ((Number(y) * scale + row) * size * scale + Number(x) * scale + column),
          4 * ((Number(y) * scale + row) * size * scale + Number(x) * scale + column) + 3,
        );
  expect(jsqr(pixels, size * scale, size * scale)?.data).toBe(text);
});
