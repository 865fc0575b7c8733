import { printSymbol } from '@plenary/rules';
import { expect, test } from 'vitest';
import { fitOfSymbol, typedSymbol } from './typed-symbol.ts';

test.each([
  ['ICC-ASP/22/Res.3', 'ICC-ASP/22/Res.3'],
  ['icc asp 22 res 3', 'ICC-ASP/22/Res.3'],
  ['icc-asp/22/res.3', 'ICC-ASP/22/Res.3'],
  ['ASP 22/35', 'ICC-ASP/22/35'],
  ['22/35', 'ICC-ASP/22/35'],
  ['22/35 add 1 corr 2', 'ICC-ASP/22/35/Add.1/Corr.2'],
  ['rc res 6', 'RC/Res.6'],
  ['RC/Decl.1', 'RC/Decl.1'],
  ['s-1 res 1', 'ICC-ASP/S-1/Res.1'],
  ['ICC-ASP/21/S/37', 'ICC-ASP/21/S/37'],
  ['21 sp 7', 'ICC-ASP/21/SP/7'],
  ['21 s ldc 40', 'ICC-ASP/21/S/LDC/40'],
  ['ICC-ASP/24/Res.1', 'ICC-ASP/24/Res.1'],
  ['ICC-ASP-24-RES1', 'ICC-ASP/24/Res.1'],
  ['asp 24 res 1', 'ICC-ASP/24/Res.1'],
  ['asp24res1', 'ICC-ASP/24/Res.1'],
  ['iccasp/24/res1', 'ICC-ASP/24/Res.1'],
  ['ICC ASP 24 Résolution 1', 'ICC-ASP/24/Res.1'],
  ['24 res. 1', 'ICC-ASP/24/Res.1'],
  ['ICC-ASP-22-Res1-ENG.pdf', 'ICC-ASP/22/Res.1'],
  ['ICC-ASP-22-Res.1-AV-ENG.pdf', 'ICC-ASP/22/Res.1'],
  ['icc-asp-22-35-add1-fra.docx', 'ICC-ASP/22/35/Add.1'],
  ['ICC_ASP_22_35_ARA', 'ICC-ASP/22/35'],
  ['https://asp.icc-cpi.int/sites/asp/files/2023-12/ICC-ASP-22-Res3-ENG.pdf', 'ICC-ASP/22/Res.3'],
  ['ICC-ASP-21-S-37-ENG.pdf', 'ICC-ASP/21/S/37'],
  ['ICC-ASP-S-1-Res1-ENG.pdf', 'ICC-ASP/S-1/Res.1'],
  ['RC-Res.6-ENG.pdf', 'RC/Res.6'],
  ['ICC-ASP-8-Res.4-SPA.pdf', 'ICC-ASP/8/Res.4'],
  ['resolution 3', null],
  ['22', null],
  ['budget', null],
  ['budget 2024', null],
  ['22/35 foo 1', null],
  ['', null],
])('%s is %s', (typed, printed) => {
  const symbol = typedSymbol(typed);
  expect(symbol === null ? null : printSymbol(symbol)).toBe(printed);
});

test('a number with a leading nought is the same symbol, another number is not', () => {
  const meant = typedSymbol('21/S/1');
  expect(meant).not.toBeNull();
  if (meant === null) return;
  expect(fitOfSymbol('ICC-ASP/21/S/01', meant)).toBe(0);
  expect(fitOfSymbol('ICC-ASP/21/S/1/Add.1', meant)).toBe(1);
  expect(fitOfSymbol('ICC-ASP/21/S/11', meant)).toBe(null);
  expect(fitOfSymbol('no symbol', meant)).toBe(null);
});
