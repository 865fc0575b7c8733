export { type Letter, printLetters, qrSvg } from './letter.ts';
export { PrintBusy, type Printed, print } from './print.ts';
