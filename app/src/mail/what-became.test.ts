import { expect, it } from 'vitest';
import { answerLine, whatFailed } from './what-became.ts';

it.each([
  ['refused', 'mail.reason.address', { responseCode: 550, command: 'RCPT TO' }],
  ['later', 'mail.reason.later', { responseCode: 499, command: 'RCPT TO' }],
  ['refused', 'mail.reason.refused', { responseCode: 500, command: 'DATA' }],
  ['refused', 'mail.reason.refused', { responseCode: 599, command: 'DATA' }],
  ['later', 'mail.reason.sender', { responseCode: 550, command: 'MAIL FROM' }],
  ['later', 'mail.reason.later', { responseCode: 450, command: 'MAIL FROM' }],
  ['later', 'mail.reason.sign-in', { responseCode: 530, command: 'MAIL FROM' }],
  ['later', 'mail.reason.sign-in', { responseCode: 530, command: 'RCPT TO' }],
  ['later', 'mail.reason.sign-in', { responseCode: 535, command: 'AUTH PLAIN', code: 'EAUTH' }],
  ['later', 'mail.reason.tls', { responseCode: 502, command: 'STARTTLS', code: 'ETLS' }],
  ['later', 'mail.reason.later', { responseCode: 554, command: 'CONN' }],
  ['later', 'mail.reason.later', { responseCode: 400, command: 'EHLO' }],
  ['later', 'mail.reason.server', { responseCode: 399 }],
  ['later', 'mail.reason.server', { code: 'ECONNREFUSED' }],
  ['refused', 'mail.reason.address', { code: 'EENVELOPE', command: 'API' }],
  ['later', 'mail.reason.later', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450 }],
  ['later', 'mail.reason.server', null],
  ['later', 'mail.reason.server', 'text'],
])('%s, %s: %j', (kind, reason, error) => {
  expect(whatFailed(error)).toMatchObject({ kind, reason });
});

it('an answer is kept in one line, and not all of a long one', () => {
  expect(answerLine('550-no\r\n550 such\tbox ')).toBe('550-no 550 such box');
  expect(answerLine('x'.repeat(900))).toHaveLength(500);
  expect([answerLine(' \r\n'), answerLine(undefined), answerLine(7)]).toEqual([null, null, null]);
});
