import { type Finding, type Withdrawal, withdrawal } from '@plenary/rules';
import type { WithdrawalRecord } from '../reference/index.ts';

/** What a notice of withdrawal, or an announcement that none has followed, comes to by the rules: they name no later day. */
export function withdrawalEffect({ notified }: Pick<WithdrawalRecord, 'notified'>): Finding<Withdrawal> {
  return withdrawal({ received: notified });
}
