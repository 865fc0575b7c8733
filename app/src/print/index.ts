export { type Letter, printLetters } from './letter.ts';
export { PrintBusy } from './print.ts';
