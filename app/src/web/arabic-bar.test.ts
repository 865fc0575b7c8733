import { describe, expect, it } from 'vitest';
import { catalogue } from '../words/messages.ts';

describe('the Arabic words of the bar', () => {
  it('carry no vowel marks: WebKitGTK moves a word with marks off its line, and the bar cuts it', () => {
    const words = [...catalogue('ar')].filter(([key]) => /^(web\.)?floor\./.test(key));
    expect(words.length).toBeGreaterThan(15);
    expect(words.filter(([, text]) => /[\u064B-\u0652\u0670]/.test(text))).toEqual([]);
  });
});
