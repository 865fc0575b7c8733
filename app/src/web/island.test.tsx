import { useId } from 'react';
import { expect, test } from 'vitest';
import { Island } from './island.tsx';
import { fragment } from './page.tsx';

function Labelled({ word }: { readonly word: string }) {
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{word}</label> <input id={id} />
    </p>
  );
}

test('an island is rendered by the server, with its name and its props for the browser', () => {
  const page = fragment(<Island name="floor/list" of={Labelled} props={{ word: 'A "word" <b>' }} />);
  expect(page).toContain('data-island="floor/list"');
  const props = /data-props="([^"]*)"/
    .exec(page)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  expect(JSON.parse(props ?? '')).toEqual({ word: 'A "word" <b>' });
  expect(page).toContain('A &quot;word&quot; &lt;b&gt;</label>');
});

test('the ids of two islands differ, wherever they stand', () => {
  const id = (name: string): string | undefined =>
    /input id="([^"]+)"/.exec(fragment(<Island name={name} of={Labelled} props={{ word: 'x' }} />))?.[1];
  expect(id('floor/list')).toContain('floor-list');
  expect(id('floor/list')).not.toBe(id('floor/other'));
});
