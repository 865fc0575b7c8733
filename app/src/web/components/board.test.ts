import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const asset = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../../../assets', name), 'utf8');
const [tokens, site, hall] = [asset('tokens.css'), asset('plenary.css'), asset('hall.css')];

type Colour = readonly [number, number, number];

function colourOf(token: string): Colour {
  const [, hex = ''] = new RegExp(`--${token}:\\s*#([0-9A-Fa-f]{6})`).exec(tokens) ?? [];
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Colour;
}

/** The drawing of an answer's glyph, as its mask names it. */
function glyphOf(answer: string): string {
  const [, mask = ''] =
    new RegExp(`data-v="${answer}"[^}]*--m: (var\\(--g-[a-z]+\\)|linear-gradient\\([^;]*\\))`).exec(site) ?? [];
  const [, named] = /var\(--(g-[a-z]+)\)/.exec(mask) ?? [];
  return named === undefined ? mask : (new RegExp(`--${named}: (url\\('[^']*'\\))`).exec(tokens)?.[1] ?? '');
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const times = (matrix: readonly Colour[], [r, g, b]: Colour) =>
  matrix.map(([x, y, z]) => x * r + y * g + z * b) as unknown as Colour;

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const eyes: Readonly<Record<string, readonly Colour[]>> = {
  'without red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'without green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'without blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  'in grey': [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

const toXyz: readonly Colour[] = [
  [0.4124, 0.3576, 0.1805],
  [0.2126, 0.7152, 0.0722],
  [0.0193, 0.1192, 0.9505],
];

function lab(colour: Colour): Colour {
  const [x, y, z] = times(toXyz, colour);
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [fx, fy, fz] = [f(x / 0.9505), f(y), f(z / 1.089)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

function distance(one: Colour, other: Colour): number {
  return Math.hypot(...one.map((part, at) => part - (other[at] ?? 0)));
}

const seen = (token: string, eye: readonly Colour[]) => {
  const [r, g, b] = colourOf(token);
  return lab(times(eye, [linear(r), linear(g), linear(b)]));
};

const answers = ['for', 'against', 'abstain'] as const;
const pairs = answers.flatMap((one, at) => answers.slice(at + 1).map((other) => [one, other] as const));

describe('U13: the board is read by every eye', () => {
  it('each answer, and each reason for none, has a drawing of its own', () => {
    const drawings = [...answers, 'lock', 'absent', 'silent'].map(glyphOf);
    expect(drawings.filter((drawing) => drawing.length > 0)).toHaveLength(6);
    expect(new Set(drawings).size).toBe(6);
  });

  describe.each(Object.entries(eyes))('%s', (_name, eye) => {
    it.each(pairs)('%s and %s are told apart', (one, other) => {
      const apart = distance(seen(one, eye), seen(other, eye));
      expect(Number.isFinite(apart)).toBe(true);
      expect(apart >= 25 || glyphOf(one) !== glyphOf(other)).toBe(true);
    });
  });

  it('abstentions are told from both others by colour alone, whatever the eye', () => {
    for (const eye of Object.values(eyes))
      for (const other of ['for', 'against'])
        expect(distance(seen('abstain', eye), seen(other, eye))).toBeGreaterThan(25);
  });

  it('a drawing in the hall is at least 1.5 % of the height of the screen', () => {
    const rem = Number(/font-size: min\([\d.]+vw, ([\d.]+)vh\)/.exec(hall)?.[1]);
    const box = Number(/\.v \{ inline-size: [\d.]+rem; block-size: ([\d.]+)rem/.exec(hall)?.[1]);
    const part = Number(
      /&::before \{ content: ""; inline-size: (\d+)%; block-size: \1%; background: currentColor; mask: var\(--m\)/.exec(
        site,
      )?.[1],
    );
    expect((rem * box * part) / 100).toBeGreaterThanOrEqual(1.5);
  });
});
