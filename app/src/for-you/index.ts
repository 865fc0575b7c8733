export { AskedList, SeatLines } from './asked-list.tsx';
export { forReader } from './reader.ts';
