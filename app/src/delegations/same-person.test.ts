import type { Membership } from '@plenary/rules';
import { describe, expect, it } from 'vitest';
import { session } from '../../test/given/meeting.ts';
import { codesOf, now, secretariat, uid } from '../../test/given/who.ts';
import { accreditPerson } from './accredit-person.ts';

/** One person is not accredited twice unawares, however the name is written: the Secretariat is asked whether it is another. */

const party: Membership = { iso3: 'URY', group: 'grulac', entryIntoForce: '2002-09-01', partyUntil: null };

/** What happens when a name is entered for a seat that has this person: taken, asked back, or refused as it is written. */
function entered(name: string, there: string): string {
  const parsed = accreditPerson.input.safeParse({ session: 'demo-1', state: 'URY', name, role: 'adviser' });
  if (!parsed.success) return parsed.error.issues[0]?.message ?? '';
  const facts = {
    session: session(),
    starts: '2026-12-07',
    memberships: [party],
    newAccount: uid(7),
    salt: '0'.repeat(32),
  };
  const persons = [
    { name: accreditPerson.input.parse({ ...parsed.data, name: there }).name, state: 'URY', role: 'adviser' },
  ];
  return codesOf(accreditPerson.decide({ ...facts, persons }, parsed.data, secretariat, now)).join();
}

const asked = 'same-person-accredited';

describe('the same person', () => {
  it.each([
    ['another order', 'Example, Anna', 'Anna Example'],
    ['another order of three words', 'Anna Maria Example', 'Example, Anna Maria'],
    ['other capitals', 'ANNA EXAMPLE', 'Anna Example'],
    ['two spaces', 'Anna  Example', 'Anna Example'],
    ['no space', 'AnnaExample', 'Anna Example'],
    ['a space that does not break', 'Anna\u00a0Example', 'Anna Example'],
    ['a hyphen for a space', 'Anna-Maria Example', 'Example, Annamaria'],
    ['letters with a stroke or of two', 'Łukasz Ørsted Strauß', 'Lukasz Orsted Strauss'],
    ['a ligature', 'Cæsar Œuvre', 'Caesar Oeuvre'],
    ['a Persian form of a letter', 'کاظم یاسر', 'كاظم ياسر'],
    ['a bar through a letter', 'Ħamrun Ŧest', 'Hamrun Test'],
    ['an Arabic stretch and ending', 'مثـال فاطمة', 'مثال فاطمه'],
    ['an apostrophe left out', 'Anna O’Example', 'Anna OExample'],
    ['letters and marks apart', 'A\u0301nna Exa\u0308mple', 'Ánna Exämple'],
    ['a mark left out', 'Ánna Exämple', 'Anna Example'],
    ['an invisible space for a space', 'Anna\u200bExample', 'Anna Example'],
    ['an invisible space in a word', 'An\u200bna Example', 'Anna Example'],
    ['a form selector in a word', 'An\ufe00na Example', 'Anna Example'],
    ['a joiner left out, in Persian', 'نمونه\u200cای آنا', 'نمونهای آنا'],
    ['a space for that joiner', 'نمونه ای آنا', 'نمونه\u200cای آنا'],
    ['a joiner left out, in Devanagari', 'उदाहरण क\u094d\u200dष', 'उदाहरण क\u094dष'],
  ])('under %s is asked about', (_how, name, there) => {
    expect(entered(name, there)).toBe(asked);
    expect(entered(there, name)).toBe(asked);
  });

  it.each([
    ['Anna Sample', 'Anna Example'],
    ['Anna Maria Example', 'Anna Example'],
    ['Anna Example', 'Hanna Example'],
    ['Anna Anna Example', 'Anna Example Example'],
    [`${'a '.repeat(50)}b`, `${'a'.repeat(49)}ba`],
  ])('is not another: %s beside %s', (name, there) => {
    expect(entered(name, there)).toBe('ok');
  });

  it('with a joiner keeps it in the name where letters join, and nowhere else', () => {
    const nameOf = (name: string) =>
      accreditPerson.input.parse({ session: 'demo-1', state: 'URY', name, role: 'head' }).name;
    expect(nameOf('نمونه\u200cای آنا')).toBe('نمونه\u200cای آنا');
    expect(nameOf('An\u200bna\u00ad Example\ufeff')).toBe('Anna Example');
    for (const joiner of ['\u200c', '\u200d']) expect(entered(`An${joiner}na Example`, 'Anna')).toBe('input.invisible');
  });

  // Every character that shows nothing: in a word, for the space between two, and beside it.
  const unseen = Array.from({ length: 0x11_0000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((sign) => /[\p{Default_Ignorable_Code_Point}\p{Zs}\u2800\u{13441}\u{13442}\u{16fe4}\u{1d159}]/u.test(sign));

  it('is not hidden by a sign that shows nothing: it is asked about, or the sign is refused', () => {
    expect(unseen.length).toBeGreaterThan(4000);
    const through = unseen.filter((sign) =>
      [`An${sign}na Example`, `Anna${sign}Example`, `Anna ${sign}Example`, `Anna Example${sign}`]
        // A space in a word makes two words of it, which everybody sees.
        .filter((name) => !(/\p{Zs}/u.test(sign) && name.startsWith(`An${sign}`)))
        .some((name) => !(entered(name, 'Anna Example') === asked || /^input\./.test(entered(name, 'Anna Example')))),
    );
    expect(through.map((sign) => sign.codePointAt(0)?.toString(16))).toEqual([]);
  });
});
