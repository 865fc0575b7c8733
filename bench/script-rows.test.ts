import { expect, it } from 'vitest';
import { rowsOf } from './script-rows.ts';

it('takes what a program has set a target for, and judges it by that', () => {
  const said = [
    'Building …',
    '{"node":"v24","acts":3}',
    '{"measure":"time, with seals / without","value":1.02,"unit":"ratio","target":"<= 1.03","met":true}',
    '{"measure":"an act with seals","value":9.1,"unit":"ms","target":"none","met":true}',
    '{"measure":"votes","value":90,"unit":"/s","target":">= 100","met":false}',
  ].join('\n');
  expect(rowsOf(said)).toEqual([
    { what: 'time, with seals / without', value: 1.02, unit: 'ratio', goal: { of: 'value', most: 1.03 } },
    { what: 'votes', value: 90, unit: '/s', goal: { of: 'value', least: 100 } },
  ]);
});
