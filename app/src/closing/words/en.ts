export const english = {
  'objection.second-vote-due':
    'The vote on {symbol} was equally divided, and the second vote is still to be held. Hold it first, or say that it is left for later.',
  'objection.lot-due':
    'A lot is due among candidates who are level for the last seat: {names}. Draw it and record it first, or say that it is left for later.',
  'objection.declaration-due':
    'The seats suffice for those who are still level, and they are not declared elected yet: {names}. Declare them elected first, or say that it is left for later.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
