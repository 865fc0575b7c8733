import jsqr from 'jsqr';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { QrCode } from '../../web/components/qr-code.tsx';
import { makeCtx, type RequestFacts } from '../../web/ctx.ts';
import type { Lang } from '../../words/languages.ts';
import { checkPaper, type Paper } from '../paper.ts';
import { PrintedProof } from './printed-proof.tsx';

const hash = '0f'.repeat(32);
const checkpoint = {
  size: 300,
  root: 'AAAAroot',
  signedAt: '2026-12-07T10:00:00.000Z',
  note: 'note',
  cosigned: 2,
  quorumReached: true,
};
const paper: Paper = { entry: { seq: 1042, act: 'vote.announced', hash }, before: [], checkpoint };

function shown(change: Partial<Paper> = {}, facts: Partial<RequestFacts> = {}): string {
  const ctx = makeCtx({
    lang: 'en',
    path: '/votes/1',
    origin: 'https://asp.example',
    now: '2026-12-07T10:05:30.000Z',
    ...facts,
  });
  return renderToStaticMarkup(<PrintedProof ctx={ctx} paper={{ ...paper, ...change }} region="paper" />);
}

function textOf(html: string): string {
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

/** The drawing as a camera sees it: four pixels for each module. */
function read(svg: string): string | null {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const scale = 4;
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, wide] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let column = Number(x) * scale; column < (Number(x) + Number(wide)) * scale; column += 1)
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  return jsqr(pixels, width, width)?.data ?? null;
}

describe('the code on a paper', () => {
  it.each<[Lang, string]>([
    ['en', 'https://asp.example'],
    ['ar', 'https://assembly-of-states-parties.example:8443'],
  ])('leads to the entry in %s, with the hash that was printed', (lang, origin) => {
    const html = shown({}, { lang, origin });
    const address = `${origin}${lang === 'en' ? '' : `/${lang}`}/record/1042?printed=${hash}`;
    expect(read(html)).toBe(address);
    expect(textOf(html)).toContain(address);
  });

  it('has a text alternative and a quiet zone of four modules', () => {
    const svg = renderToStaticMarkup(<QrCode text="https://asp.example/record/1" label="Leads to entry 1" />);
    expect(svg).toContain('role="img" aria-label="Leads to entry 1"');
    const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
    const strokes = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map((found) => found.slice(1).map(Number));
    expect(strokes.length).toBeGreaterThan(100);
    for (const [x = 0, y = 0, wide = 0] of strokes) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
      expect(Math.max(x + wide, y + 1)).toBeLessThanOrEqual(size - 4);
    }
  });
});

describe('what stands beside it', () => {
  it('names the entry, its whole hash, the signed state and the time', () => {
    const text = textOf(shown());
    expect(text).toContain('1,042 · Result of the vote announced');
    expect(text).toContain(hash);
    expect(text).toContain('300 entries, signed on 7 December 2026 at 11:00 The Hague');
    expect(text).toContain('AAAAroot');
    expect(text).toContain('This page was made 7 December 2026, 11:05 The Hague');
    expect(text).not.toContain('demonstration');
    expect(text).not.toContain('Not enough witnesses');
  });

  it('says what is not signed, not confirmed, or only a demonstration', () => {
    expect(textOf(shown({ checkpoint: null }))).toContain('the entry was not signed when this page was made');
    const alone = { ...checkpoint, quorumReached: false };
    expect(textOf(shown({ checkpoint: alone }))).toContain('Not enough witnesses have confirmed');
    expect(textOf(shown({}, { demonstration: true }))).toContain('The paper proves nothing about the Assembly.');
  });

  it('names the other results of the page with their hashes', () => {
    const ballot = { seq: 1001, act: 'ballot.announced', hash: 'ab'.repeat(32) };
    const text = textOf(shown({ before: [ballot] }));
    expect(text).toContain('Other results on this page');
    expect(text).toContain(`1,001 · Result of the ballot announced ${ballot.hash}`);
  });

  it('is an empty region before there is a result', () => {
    const ctx = makeCtx({ lang: 'en', path: '/', now: '2026-12-07T10:05:30.000Z' });
    expect(renderToStaticMarkup(<PrintedProof ctx={ctx} paper={null} region="vote-paper" />)).toBe(
      '<div class="print-only" id="vote-paper"></div>',
    );
  });
});

it.each([
  ['the same', hash, 'same'],
  ['in capitals and groups', hash.toUpperCase().replaceAll(/(.{8})/g, '$1 '), 'same'],
  ['one character changed', `1${hash.slice(1)}`, 'other'],
  ['one character short', hash.slice(1), 'malformed'],
  ['one character more', `${hash}0`, 'malformed'],
  ['another letter', `g${hash.slice(1)}`, 'malformed'],
  ['nothing', '', 'malformed'],
])('a hash that is %s', (_, given, kind) => {
  expect(checkPaper(given, hash)).toEqual({ kind, given });
});
