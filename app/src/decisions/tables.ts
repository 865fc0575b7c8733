import type { DecisionId } from '@plenary/rules';
import type { ColumnType } from 'kysely';
import type { LanguageMap } from '../words/languages.ts';
import type { AtClose, Choice, VoteResult } from './acts.ts';
import type { ProposalForm, ProposalStatus } from './form.ts';
import type { BegunLot } from './lot-acts.ts';
import type { RollCall } from './roll-call.ts';
import type { AskedMethod, VoteMethod } from './voting-method.ts';

type Jsonb<T> = ColumnType<T, string, string>;

declare module '../store/tables.ts' {
  interface Tables {
    proposal: {
      id: string;
      session: string;
      item: string;
      /** null of what is no document of its own: a part of one, a motion */
      symbol: string | null;
      form: ColumnType<ProposalForm, ProposalForm | undefined, never>;
      kind: DecisionId;
      title: Jsonb<LanguageMap>;
      body: Jsonb<LanguageMap>;
      sponsor: string | null;
      status: ColumnType<ProposalStatus, string | undefined, string>;
      decided_symbol: string | null;
      decided_by: 'consensus' | 'vote' | null;
      decided_at: string | null;
      meeting: string | null;
      last_seq: number;
    };
    vote: {
      id: string;
      proposal: string;
      meeting: string;
      kind: DecisionId;
      method: ColumnType<VoteMethod, VoteMethod | undefined, VoteMethod>;
      status: ColumnType<'open' | 'closed' | 'announced' | 'taken-back', string | undefined, string>;
      /** which two delegations count the hands; null where two persons of the Secretariat do */
      tellers: ColumnType<readonly string[] | null, undefined, string | null>;
      opened_at: string;
      closed_at: string | null;
      announced_at: string | null;
      taken_back_at: string | null;
      /** the reason, of a vote that was taken back only */
      taken_back_because: string | null;
      states_parties: number;
      present: number;
      entitled: Jsonb<readonly string[]>;
      not_entitled: Jsonb<readonly { readonly state: string; readonly reason: string }[]>;
      /** null while it is open, and where it was closed before this was kept */
      at_close: ColumnType<AtClose | null, undefined, string | null>;
      result: Jsonb<VoteResult> | null;
      /** null where no lot of a roll call was begun */
      lot: ColumnType<BegunLot | null, undefined, string | null>;
      /** null until the State from which it begins is drawn, and where the vote is no roll call */
      roll_call: Jsonb<RollCall> | null;
    };
    /** which States Parties ask that the vote on a text be recorded, before the voting begins */
    vote_asked: { proposal: string; iso3: string; how: AskedMethod };
    /** what each of two persons counted when hands were shown, round by round */
    vote_hands: {
      vote: string;
      round: number;
      counter: string;
      /** the delegation that counted; null for the Secretariat */
      iso3: string | null;
      yes: number;
      no: number;
      abstain: number;
    };
    vote_cast: {
      vote: string;
      iso3: string;
      choice: Choice;
      receipt: string;
      cast_at: string;
      /** as it stands it was entered by the Secretariat */
      entered: boolean;
      /** the account that entered the answer in a roll call, also when the delegation has corrected it since */
      entered_by: ColumnType<string | null, string | null | undefined, string | null>;
    };
  }
}
