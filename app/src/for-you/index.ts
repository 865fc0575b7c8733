export { AskedList, SeatLines } from './asked-list.tsx';
export { linesOf } from './read.ts';
export { forReader } from './reader.ts';
