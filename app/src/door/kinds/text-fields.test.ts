import { describe, expect, it } from 'vitest';
import { longText, textKinds } from '../../../test/given/long-texts.ts';
import { textFieldsOf, withTexts } from '../../../test/texts-of-input.ts';
import { commands } from '../../modules.ts';
import { fieldErrors } from '../field-errors.ts';

const fields = [...commands.values()].flatMap((command) =>
  textFieldsOf(command).map((field) => [field.name, field, command] as const),
);

/** What nobody sees, or what turns the text around: with the words that say so. */
const unseen = [
  ['a control character', 'Report\u0007 of the Bureau', 'input.control'],
  ['a character of nobody', 'Report\uffff of the Bureau', 'input.unknown-sign'],
  ['a filler that shows nothing', 'Report\u3164 of the Bureau', 'input.invisible'],
  ['a joiner that joins nothing', 'Report\u200d of the Bureau', 'input.invisible'],
  ['an override of direction', 'Report \u202eof the Bureau', 'input.direction'],
  ['half a character', 'Report \ud800of the Bureau', 'input.broken'],
] as const;

describe('every field for words', () => {
  it('is found, with the longest text that it takes', () => {
    const names = fields.map(([name]) => name);
    expect(names).toContain('add-agenda-item.title.zh');
    expect(names).toContain('ask-for-floor.onBehalfOf');
    expect(names).toContain('accredit-person.name');
    expect(names).toContain('schedule-meeting.room');
    expect(names.length).toBeGreaterThan(80);
  });

  it.each(fields)('%s takes a text of each kind, and changes nothing of it', (_, field) => {
    for (const kind of textKinds) {
      const text = longText(kind, field);
      expect(field.schema.parse(text), kind).toBe(text);
    }
  });

  it.each(fields)('%s refuses what nobody sees, and says it at this field', (name, field, command) => {
    const at = name.slice(command.name.length + 1);
    for (const [what, text, words] of unseen) {
      if (field.max < text.length) continue;
      const input = withTexts(command, {}, (one) =>
        one.name === name ? text : longText('one word of 80 letters', one),
      );
      const errors = fieldErrors(command.input.safeParse(input).error?.issues ?? []);
      expect(errors[at], `${what}: ${JSON.stringify(errors)}`).toBe(words);
    }
  });
});
