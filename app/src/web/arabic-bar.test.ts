import { describe, expect, it } from 'vitest';
import floor from '../../messages/ar/floor.json' with { type: 'json' };
import web from '../../messages/ar/web.json' with { type: 'json' };

describe('the Arabic words of the bar', () => {
  it('carry no vowel marks: WebKitGTK moves a word with marks off its line, and the bar cuts it', () => {
    const words = Object.entries({ ...floor, ...web }).filter(([key]) => /^(web\.)?floor\./.test(key));
    expect(words.length).toBeGreaterThan(15);
    expect(words.filter(([, text]) => /[\u064B-\u0652\u0670]/.test(text))).toEqual([]);
  });
});
